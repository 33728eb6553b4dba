package dev.hindsight.support.eventstore;

import dev.hindsight.support.command.Commands;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far each event processor has come, and lets those that only follow commit without waiting for the disk. When
 * the power fails, the last half second of a projection and its token are lost together, and are made again from the
 * events, which are on the disk before anybody sees them.
 *
 * <p>A processor that has sent a command waits: an event that it made may have been told to others.
 */
class FollowersTokens extends ClaimedTokens {

    private final ConnectionProvider connections;

    FollowersTokens(Builder builder, ConnectionProvider connections) {
        super(builder);
        this.connections = connections;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment)
            throws UnableToClaimTokenException {
        if (CurrentUnitOfWork.isStarted() && onlyFollows(CurrentUnitOfWork.get())) {
            commitWithoutWaiting();
        }
        super.storeToken(token, processorName, segment);
    }

    private static boolean onlyFollows(UnitOfWork<?> unitOfWork) {
        return unitOfWork.isRoot()
                && unitOfWork.getMessage() instanceof EventMessage
                && !Commands.haveBeenSentIn(unitOfWork);
    }

    private void commitWithoutWaiting() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        } catch (SQLException failed) {
            throw new IllegalStateException("The transaction of a processor is lost", failed);
        }
    }
}
