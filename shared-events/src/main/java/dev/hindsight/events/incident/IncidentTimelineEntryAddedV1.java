package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A person or an integration added a line to the timeline, perhaps late and out of order.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.timeline_entry_added",
        version = 1,
        emitted = "A person or an integration added a line to the timeline of an incident.")
public record IncidentTimelineEntryAddedV1(IncidentRef incident, String by, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
