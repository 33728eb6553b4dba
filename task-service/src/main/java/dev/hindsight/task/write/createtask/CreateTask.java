package dev.hindsight.task.write.createtask;

import dev.hindsight.task.events.SourceItem;
import dev.hindsight.task.events.TaskFields;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task of a published action item.
 *
 * @param number its number in the workspace, given once
 */
public record CreateTask(
        @TargetAggregateIdentifier String taskId,
        long number,
        TaskFields fields,
        @Nullable String assignee,
        SourceItem source,
        Instant now,
        String by) {}
