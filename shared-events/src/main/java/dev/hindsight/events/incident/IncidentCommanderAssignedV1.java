package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * An incident got a commander, or was handed over to another one.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param commander the user name of who leads from now on
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.commander_assigned",
        version = 1,
        emitted = "An incident got a commander, or was handed over to another one.")
public record IncidentCommanderAssignedV1(
        IncidentRef incident, String by, String commander, TimelineEntryV1 timelineEntry) implements IncidentEvent {}
