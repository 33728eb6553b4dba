package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * An incident that was attached to a postmortem is no longer covered by it.
 *
 * @param incident the incident that the postmortem was opened of
 * @param postmortem the postmortem, at the revision that was published last
 * @param detached the other incident, as it was known when it was detached
 * @param turn counts how often the detached incident came to a postmortem or left one: of two such facts about one
 *     incident that arrive in any order, the one with the higher number holds
 * @param by who did it
 */
@WireType(
        type = "postmortem.incident_detached",
        version = 1,
        emitted = "An incident that was attached to a postmortem is no longer covered by it.")
public record PostmortemIncidentDetachedV1(
        IncidentRef incident, PostmortemRef postmortem, IncidentRef detached, long turn, String by)
        implements PostmortemEvent {}
