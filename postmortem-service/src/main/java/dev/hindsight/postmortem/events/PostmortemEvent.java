package dev.hindsight.postmortem.events;

/** A fact in the story of one postmortem. */
public sealed interface PostmortemEvent
        permits PostmortemOpened,
                FieldsEdited,
                ActionItemAdded,
                ActionItemChanged,
                ActionItemRemoved,
                PostmortemPublished,
                PostmortemRepublished,
                PostmortemUnpublished {

    String postmortemId();

    /** Who did it. */
    String by();
}
