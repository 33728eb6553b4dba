package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told about it.
 *
 * @param at when they were told
 * @param channel by what: a status page, mail, a chat
 * @param audience who was told
 * @param externalId the name by which the channel knows the message
 */
public record CommunicationLogged(
        String incidentId,
        String communicationId,
        Instant at,
        String channel,
        @Nullable String audience,
        String message,
        @Nullable String externalId,
        String by)
        implements IncidentEvent {

    @Override
    public boolean countsAsEdit() {
        return false;
    }
}
