package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A person joined an incident, or took another role in it.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param user the user name of who joined
 * @param role {@code commander}, {@code responder} or {@code observer}
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.responder_joined",
        version = 1,
        emitted = "A person joined an incident, or took another role in it.")
public record IncidentResponderJoinedV1(
        IncidentRef incident, String by, String user, String role, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
