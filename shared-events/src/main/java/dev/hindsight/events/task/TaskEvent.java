package dev.hindsight.events.task;

import dev.hindsight.events.IncidentFact;

/** The facts about a task, on the topic of task events; the subject is the task's id. */
public sealed interface TaskEvent extends IncidentFact
        permits TaskCreatedV1,
                TaskAssignedV1,
                TaskStartedV1,
                TaskBlockedV1,
                TaskCompletedV1,
                TaskCancelledV1,
                TaskReopenedV1,
                TaskDueSoonV1,
                TaskOverdueV1 {

    /** The task as it was right after this fact. */
    TaskRef task();

    /** The action item the task was made of. */
    SourcePostmortem source();
}
