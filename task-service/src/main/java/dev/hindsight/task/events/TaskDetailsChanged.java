package dev.hindsight.task.events;

import java.time.Instant;
import java.util.List;

/**
 * It says something else now.
 *
 * @param fields all values after the change
 * @param changed names of the changed fields in snake case
 */
public record TaskDetailsChanged(String taskId, TaskFields fields, List<String> changed, Instant at, String by)
        implements TaskEvent {}
