package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * Somebody works on a task.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 */
@WireType(type = "task.started", version = 1, emitted = "A task moved to `in_progress`.")
public record TaskStartedV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by)
        implements TaskEvent {}
