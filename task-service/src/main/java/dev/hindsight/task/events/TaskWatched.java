package dev.hindsight.task.events;

import java.time.Instant;

/** Somebody wants to know how it goes on. */
public record TaskWatched(String taskId, String user, Instant at, String by) implements TaskEvent {}
