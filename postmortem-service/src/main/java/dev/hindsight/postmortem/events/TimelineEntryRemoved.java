package dev.hindsight.postmortem.events;

import java.time.Instant;

/** A line was taken out of the timeline, or a late one was declined. */
public record TimelineEntryRemoved(String postmortemId, String entryId, Instant at, String by)
        implements PostmortemEvent {}
