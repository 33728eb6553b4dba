package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * Another incident is covered by a postmortem from now on, because they were one story.
 *
 * @param incident the incident that the postmortem was opened of
 * @param postmortem the postmortem, at the revision that was published last
 * @param attached the other incident, as it was known when it was attached
 * @param turn counts how often the attached incident came to a postmortem or left one: of two such facts about one
 *     incident that arrive in any order, the one with the higher number holds
 * @param by who did it
 */
@WireType(
        type = "postmortem.incident_attached",
        version = 1,
        emitted = "Another incident is covered by a postmortem from now on, because they were one story.")
public record PostmortemIncidentAttachedV1(
        IncidentRef incident, PostmortemRef postmortem, IncidentRef attached, long turn, String by)
        implements PostmortemEvent {}
