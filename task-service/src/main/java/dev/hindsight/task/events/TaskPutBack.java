package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nobody works on it any more, and it waits to be done. */
public record TaskPutBack(String taskId, @Nullable String reason, Instant at, String by) implements TaskEvent {}
