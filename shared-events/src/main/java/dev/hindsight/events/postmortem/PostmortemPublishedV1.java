package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A postmortem was published for the first time, or again after it was unpublished.
 *
 * <p>A task is due for each titled action item that has none yet.
 *
 * @param incident the incident right after this fact
 * @param postmortem what was published
 * @param by who did it
 */
@WireType(
        type = "postmortem.published",
        version = 1,
        emitted = "A postmortem was published for the first time, or again after it was unpublished.")
public record PostmortemPublishedV1(IncidentRef incident, PublishedPostmortem postmortem, String by)
        implements PostmortemEvent {}
