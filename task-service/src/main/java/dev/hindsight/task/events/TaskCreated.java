package dev.hindsight.task.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published action item became a task.
 *
 * @param number its number in the workspace
 * @param by who published
 */
public record TaskCreated(
        String taskId,
        long number,
        TaskFields fields,
        @Nullable String assignee,
        SourceItem source,
        Instant at,
        String by)
        implements TaskEvent {}
