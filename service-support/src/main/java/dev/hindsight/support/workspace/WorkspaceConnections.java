package dev.hindsight.support.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The pool of a service's connections. Whoever takes one works for the {@link CurrentWorkspace} of its thread, whatever the
 * one before did: the policies of the tables read it from the setting {@code hindsight.workspace}.
 */
public class WorkspaceConnections extends HikariDataSource {

    private static final String TELL = "select set_config('hindsight.workspace', ?, false)";

    /** What each connection was told last, as telling it costs a round trip. */
    private final Cache<PGConnection, String> told =
            Caffeine.newBuilder().weakKeys().build();

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, CurrentWorkspace.current());
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private void tell(Connection connection, String workspace) throws SQLException {
        var session = connection.unwrap(PGConnection.class);
        if (workspace.equals(told.getIfPresent(session))) {
            return;
        }
        told.invalidate(session);
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, workspace);
            statement.execute();
        }
        told.put(session, workspace);
    }
}
