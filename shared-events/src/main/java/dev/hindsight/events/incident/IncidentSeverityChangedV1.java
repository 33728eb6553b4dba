package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import org.jspecify.annotations.Nullable;

/**
 * The severity was raised or lowered.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param from the severity before, {@code P0} to {@code P3}
 * @param to the severity after, {@code P0} to {@code P3}
 * @param reason why
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.severity_changed",
        version = 1,
        emitted = "The severity of an incident was raised or lowered.")
public record IncidentSeverityChangedV1(
        IncidentRef incident, String by, String from, String to, @Nullable String reason, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
