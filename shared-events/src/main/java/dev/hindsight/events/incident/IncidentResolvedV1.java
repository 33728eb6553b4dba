package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident is over; its postmortem may be opened.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when it was resolved
 * @param note what was said about it, Markdown
 * @param startedAt when the impact began, unknown if absent; never guessed
 * @param detectedAt when it was noticed, unknown if absent
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.resolved",
        version = 1,
        emitted = "An incident moved to `resolved`; its postmortem may now be opened.")
public record IncidentResolvedV1(
        IncidentRef incident,
        String by,
        Instant at,
        @Nullable String note,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
