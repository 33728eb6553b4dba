package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;

/**
 * A mitigated or resolved incident is investigated again.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when it was reopened
 * @param reason why it was not over
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.reopened",
        version = 1,
        emitted = "A mitigated or resolved incident moved back to `investigating`.")
public record IncidentReopenedV1(
        IncidentRef incident, String by, Instant at, String reason, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
