package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It cannot go on, or waits for something else now. */
public record TaskBlocked(String taskId, String blockedBy, @Nullable String reason, Instant at, String by)
        implements TaskEvent {}
