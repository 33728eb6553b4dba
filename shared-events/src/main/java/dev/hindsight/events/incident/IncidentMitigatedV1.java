package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The impact ended, though perhaps not its cause.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when the impact ended
 * @param note what was said about it, Markdown
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(type = "incident.mitigated", version = 1, emitted = "An open or investigated incident moved to `mitigated`.")
public record IncidentMitigatedV1(
        IncidentRef incident, String by, Instant at, @Nullable String note, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
