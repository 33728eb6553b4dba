package dev.hindsight.incident.read.incidentcommunications;

import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.lines.Line;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that people were told about an incident. */
public record Communication(
        String id,
        Instant at,
        String channel,
        @Nullable String audience,
        String message,
        @Nullable String externalId,
        String by)
        implements Line {

    static Communication of(CommunicationLogged event) {
        return new Communication(
                event.communicationId(),
                event.at(),
                event.channel(),
                event.audience(),
                event.message(),
                event.externalId(),
                event.by());
    }
}
