package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A published postmortem was withdrawn.
 *
 * @param incident the incident right after this fact
 * @param postmortem the postmortem, at the revision that was withdrawn
 * @param by who did it
 */
@WireType(type = "postmortem.unpublished", version = 1, emitted = "A published postmortem was withdrawn.")
public record PostmortemUnpublishedV1(IncidentRef incident, PostmortemRef postmortem, String by)
        implements PostmortemEvent {}
