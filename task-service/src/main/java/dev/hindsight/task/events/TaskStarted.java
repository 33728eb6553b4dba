package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody works on it, for the first time or again after it was blocked. */
public record TaskStarted(String taskId, @Nullable String reason, Instant at, String by) implements TaskEvent {}
