package dev.hindsight.task.write.movetask;

import dev.hindsight.task.model.TaskStatus;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Moves a task to another status.
 *
 * @param blockedBy what it waits for, when it is blocked
 * @param reason why; needed when it is cancelled
 */
public record MoveTask(
        @TargetAggregateIdentifier String taskId,
        @Nullable Long expectedVersion,
        TaskStatus to,
        @Nullable String blockedBy,
        @Nullable String reason,
        Instant now,
        String by) {}
