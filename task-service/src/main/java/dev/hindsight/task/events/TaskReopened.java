package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It was done or cancelled, and is taken up again.
 *
 * @param status where it stands since: {@code todo} or {@code in_progress}
 */
public record TaskReopened(String taskId, String status, @Nullable String reason, Instant at, String by)
        implements TaskEvent {}
