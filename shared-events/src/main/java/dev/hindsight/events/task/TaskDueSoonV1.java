package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task that is not done is due in a few days. It is told once for each due date, and not where that was set later than
 * those few days before.
 *
 * @param incident the incident as it was when the task was made
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by {@code hindsight}, as nobody did it
 */
@WireType(type = "task.due_soon", version = 1, emitted = "A task that is not done is due in a few days.")
public record TaskDueSoonV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by)
        implements TaskEvent {}
