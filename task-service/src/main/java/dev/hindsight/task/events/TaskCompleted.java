package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It is done. */
public record TaskCompleted(String taskId, @Nullable String reason, Instant at, String by) implements TaskEvent {}
