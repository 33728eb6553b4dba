package dev.hindsight.task.integration.outbound;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCancelledV1;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskDetailsChangedV1;
import dev.hindsight.events.task.TaskDueSoonV1;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.events.task.TaskStartedV1;
import dev.hindsight.task.events.TaskAssigned;
import dev.hindsight.task.events.TaskBlocked;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskCompleted;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskPutBack;
import dev.hindsight.task.events.TaskReminded;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.events.TaskStarted;
import dev.hindsight.task.events.TaskUnwatched;
import dev.hindsight.task.events.TaskWatched;
import dev.hindsight.task.model.Reminder;
import java.util.Optional;

/** Says in the published language what happened to a task. */
final class PublicTaskEvents {

    private PublicTaskEvents() {}

    /**
     * The public fact, or nothing when it is nobody else's business.
     *
     * @param after the task right after the event
     */
    static Optional<PublicEvent> of(TaskEvent event, PublishedTask after) {
        var incident = after.incident();
        var task = after.task();
        var source = after.source();
        var by = event.by();
        return Optional.ofNullable(
                switch (event) {
                    case TaskCreated _ -> new TaskCreatedV1(incident, task, source, by);
                    case TaskAssigned assigned ->
                        new TaskAssignedV1(incident, task, source, by, assigned.previousAssignee());
                    case TaskStarted _ -> new TaskStartedV1(incident, task, source, by);
                    case TaskBlocked blocked -> new TaskBlockedV1(incident, task, source, by, blocked.blockedBy());
                    case TaskCompleted _ -> new TaskCompletedV1(incident, task, source, by);
                    case TaskCancelled cancelled -> new TaskCancelledV1(incident, task, source, by, cancelled.reason());
                    case TaskReopened reopened -> new TaskReopenedV1(incident, task, source, by, reopened.reason());
                    // Who shows the status of a task must learn that nobody works on it any more.
                    case TaskPutBack putBack -> new TaskReopenedV1(incident, task, source, by, putBack.reason());
                    case TaskWatched _ -> null;
                    case TaskUnwatched _ -> null;
                    case TaskDetailsChanged changed ->
                        new TaskDetailsChangedV1(incident, task, source, by, changed.changed());
                    case TaskReminded reminded -> reminder(reminded, after);
                });
    }

    private static PublicEvent reminder(TaskReminded event, PublishedTask after) {
        if (event.reminder().equals(Reminder.DUE_SOON.wireName())) {
            return new TaskDueSoonV1(after.incident(), after.task(), after.source(), event.by());
        }
        return new TaskOverdueV1(
                after.incident(),
                after.task(),
                after.source(),
                event.by(),
                Math.toIntExact(DAYS.between(event.dueDate(), event.day())),
                event.reminder().equals(Reminder.ESCALATION.wireName()));
    }
}
