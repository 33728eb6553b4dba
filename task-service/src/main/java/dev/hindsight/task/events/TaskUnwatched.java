package dev.hindsight.task.events;

import java.time.Instant;

/** Somebody no longer wants to know. */
public record TaskUnwatched(String taskId, String user, Instant at, String by) implements TaskEvent {}
