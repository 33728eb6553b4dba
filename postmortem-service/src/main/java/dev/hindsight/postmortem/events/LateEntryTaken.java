package dev.hindsight.postmortem.events;

import java.time.Instant;

/** A line that was recorded of an incident too late to belong to the timeline by itself was taken over. */
public record LateEntryTaken(String postmortemId, String entryId, Instant at, String by) implements PostmortemEvent {}
