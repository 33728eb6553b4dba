package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * The postmortem of a resolved incident was opened as a draft.
 *
 * @param incident the incident right after this fact
 * @param postmortem the postmortem, at revision 0
 * @param by who did it
 */
@WireType(
        type = "postmortem.opened",
        version = 1,
        emitted = "The postmortem of a resolved incident was opened as a draft.")
public record PostmortemOpenedV1(IncidentRef incident, PostmortemRef postmortem, String by)
        implements PostmortemEvent {}
