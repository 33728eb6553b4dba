package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began to investigate an open incident.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when the investigation began
 * @param note what was said about it, Markdown
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(type = "incident.investigation_started", version = 1, emitted = "An open incident moved to `investigating`.")
public record IncidentInvestigationStartedV1(
        IncidentRef incident, String by, Instant at, @Nullable String note, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
