package dev.hindsight.task.automation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.hindsight.support.time.InFourDigitYear;
import dev.hindsight.task.automation.ReminderTask.WakeUp;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskReminded;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.model.Reminder;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind when to look at a task again, in the transaction of its position in the story. What has become needless is
 * left where it is, since the task knows by then that there is nothing to remind of.
 */
@Component
@ProcessingGroup("task-reminders")
@DisallowReplay
class WhenTaskGetsADueDateThenRemindInTime {

    private final SchedulerClient scheduler;
    private final ReminderDays days;

    WhenTaskGetsADueDateThenRemindInTime(SchedulerClient scheduler, ReminderDays days) {
        this.scheduler = scheduler;
        this.days = days;
    }

    @EventHandler
    void on(TaskCreated event) {
        if (!event.source().incident().backfill()) {
            lookAgain(event.taskId(), event.fields().dueDate());
        }
    }

    @EventHandler
    void on(TaskDetailsChanged event) {
        if (event.changed().contains("due_date")) {
            lookAgain(event.taskId(), event.fields().dueDate());
        }
    }

    /** Its date may have passed while it was done. */
    @EventHandler
    void on(TaskReopened event) {
        lookAgain(event.taskId(), Reminder.OVERDUE, days.next());
    }

    @EventHandler
    void on(TaskReminded event) {
        if (event.reminder().equals(Reminder.OVERDUE.wireName())) {
            lookAgain(event.taskId(), Reminder.ESCALATION, days.escalation(event.dueDate(), event.day()));
        }
    }

    private void lookAgain(String taskId, @Nullable LocalDate dueDate) {
        if (dueDate == null || !InFourDigitYear.Check.holdsFor(dueDate)) {
            return;
        }
        days.dueSoon(dueDate).ifPresent(day -> lookAgain(taskId, Reminder.DUE_SOON, day));
        lookAgain(taskId, Reminder.OVERDUE, days.overdue(dueDate));
    }

    private void lookAgain(String taskId, Reminder reminder, LocalDate day) {
        scheduler.scheduleIfNotExists(
                ReminderTask.REMIND
                        .instance("%s/%s/%s".formatted(taskId, reminder.wireName(), day))
                        .data(new WakeUp(taskId, reminder, days.of(reminder), day))
                        .build(),
                days.momentOn(day));
    }
}
