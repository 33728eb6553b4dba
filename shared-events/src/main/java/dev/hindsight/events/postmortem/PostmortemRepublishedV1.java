package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A published postmortem was updated in place: same URL, next revision.
 *
 * <p>A task is due for each titled action item that has none yet.
 *
 * @param incident the incident right after this fact
 * @param postmortem what is published now
 * @param by who did it
 */
@WireType(type = "postmortem.republished", version = 1, emitted = "A published postmortem was updated in place.")
public record PostmortemRepublishedV1(IncidentRef incident, PublishedPostmortem postmortem, String by)
        implements PostmortemEvent {}
