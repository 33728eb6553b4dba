package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A person left an incident.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param user the user name of who left
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(type = "incident.responder_left", version = 1, emitted = "A person left an incident.")
public record IncidentResponderLeftV1(IncidentRef incident, String by, String user, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
