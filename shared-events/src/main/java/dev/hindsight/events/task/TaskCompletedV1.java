package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task is done.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 */
@WireType(type = "task.completed", version = 1, emitted = "A task moved to `done`.")
public record TaskCompletedV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by)
        implements TaskEvent {}
