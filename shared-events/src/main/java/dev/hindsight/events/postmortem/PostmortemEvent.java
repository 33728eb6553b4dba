package dev.hindsight.events.postmortem;

import dev.hindsight.events.IncidentFact;

/** The facts about a postmortem, on the topic of postmortem events; the subject is the postmortem's id. */
public sealed interface PostmortemEvent extends IncidentFact
        permits PostmortemOpenedV1,
                PostmortemPublishedV1,
                PostmortemRepublishedV1,
                PostmortemUnpublishedV1,
                PostmortemIncidentAttachedV1,
                PostmortemIncidentDetachedV1 {}
