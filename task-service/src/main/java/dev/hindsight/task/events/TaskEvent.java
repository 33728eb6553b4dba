package dev.hindsight.task.events;

import java.time.Instant;

/** A fact in the story of one task. */
public sealed interface TaskEvent
        permits TaskCreated,
                TaskStarted,
                TaskBlocked,
                TaskPutBack,
                TaskCompleted,
                TaskCancelled,
                TaskReopened,
                TaskAssigned,
                TaskWatched,
                TaskUnwatched,
                TaskDetailsChanged,
                TaskReminded {

    String taskId();

    Instant at();

    /** Who did it. */
    String by();
}
