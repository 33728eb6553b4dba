package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * A line of the timeline was changed, in the postmortem only when it is a line of an incident.
 *
 * @param entry all its values after the change
 */
public record TimelineEntryChanged(String postmortemId, TimelineEntry entry, Instant at, String by)
        implements PostmortemEvent {}
