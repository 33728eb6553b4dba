package dev.hindsight.postmortem.events;

import java.time.Instant;

/** A fact in the story of one postmortem. */
public sealed interface PostmortemEvent
        permits PostmortemOpened,
                FieldsEdited,
                ActionItemAdded,
                ActionItemChanged,
                ActionItemRemoved,
                TimelineEntryAdded,
                TimelineEntryChanged,
                TimelineEntryRemoved,
                LateEntryTaken,
                TimelineOrdered,
                VersionRestored,
                IncidentAttached,
                IncidentDetached,
                PostmortemPublished,
                PostmortemRepublished,
                PostmortemUnpublished {

    String postmortemId();

    /** When it happened. */
    Instant at();

    /** Who did it. */
    String by();
}
