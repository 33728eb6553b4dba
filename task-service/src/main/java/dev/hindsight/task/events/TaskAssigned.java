package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else shall do it, or nobody in particular.
 *
 * @param previousAssignee who had it before, if anybody
 */
public record TaskAssigned(
        String taskId, @Nullable String assignee, @Nullable String previousAssignee, Instant at, String by)
        implements TaskEvent {}
