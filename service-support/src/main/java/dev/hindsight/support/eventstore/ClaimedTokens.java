package dev.hindsight.support.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Lets only who has claimed a token store it. Axon's own lets anyone whose claim was lost store it all the same, once nobody
 * has claimed it. A replica that was paused in the midst of a batch would then undo that a projection was reset meanwhile.
 */
class ClaimedTokens extends JdbcTokenStore {

    ClaimedTokens(Builder builder) {
        super(builder);
    }

    /** Called when the token is not this one's. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet stored, TrackingToken token, String processorName, int segment) {
        throw new UnableToClaimTokenException(
                "The token '%s[%d]' is not stored, because it is not claimed".formatted(processorName, segment));
    }
}
