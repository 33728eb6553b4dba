package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task will not be done: a conscious act.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 * @param reason why not
 */
@WireType(type = "task.cancelled", version = 1, emitted = "A task was cancelled, with a reason.")
public record TaskCancelledV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by, String reason)
        implements TaskEvent {}
