package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident was a mistake or a duplicate; this is terminal.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when it was cancelled
 * @param reason why
 * @param duplicateOf the key of the incident it repeats, if it is a duplicate: {@code INC-1}
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.cancelled",
        version = 1,
        emitted = "An unresolved incident was cancelled as a mistake or a duplicate.")
public record IncidentCancelledV1(
        IncidentRef incident,
        String by,
        Instant at,
        String reason,
        @Nullable String duplicateOf,
        TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
