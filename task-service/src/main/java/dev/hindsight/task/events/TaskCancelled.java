package dev.hindsight.task.events;

import java.time.Instant;

/** It will not be done, and that is meant. */
public record TaskCancelled(String taskId, String reason, Instant at, String by) implements TaskEvent {}
