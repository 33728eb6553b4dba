package dev.hindsight.task.write.assigntask;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a task to somebody.
 *
 * @param assignee null for nobody in particular
 */
public record AssignTask(
        @TargetAggregateIdentifier String taskId,
        @Nullable Long expectedVersion,
        @Nullable String assignee,
        Instant now,
        String by) {}
