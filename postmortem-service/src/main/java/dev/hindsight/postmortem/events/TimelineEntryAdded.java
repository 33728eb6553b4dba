package dev.hindsight.postmortem.events;

import java.time.Instant;

/** A line was written into the timeline of the postmortem. */
public record TimelineEntryAdded(String postmortemId, TimelineEntry entry, Instant at, String by)
        implements PostmortemEvent {}
