package dev.hindsight.task.automation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.scheduling.Retries;
import dev.hindsight.support.workspace.CurrentWorkspace;
import dev.hindsight.task.model.Reminder;
import dev.hindsight.task.write.remindoftask.RemindOfTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a task look at its due date when the time comes. Whether it reminds of it, it decides itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderTask {

    static final TaskDescriptor<WakeUp> REMIND = TaskDescriptor.of("task-reminder", WakeUp.class);

    private static final String SYSTEM = "hindsight";

    @Bean
    Task<WakeUp> taskReminder(Commands commands, ReminderDays days, Clock clock) {
        return Tasks.oneTime(REMIND).onFailure(Retries.forTwoDays()).execute((due, _) -> {
            var wakeUp = due.getData();
            try (var _ = CurrentWorkspace.of(Ids.workspaceOf(wakeUp.taskId()))) {
                commands.send(new RemindOfTask(
                        wakeUp.taskId(),
                        wakeUp.reminder(),
                        wakeUp.days(),
                        days.todayOr(wakeUp.day()),
                        clock.instant(),
                        SYSTEM));
            }
        });
    }

    /**
     * What is kept until the time comes. A change of the settings leaves it as it was planned, or it would come too early to be right, and nobody
     * would plan it anew.
     *
     * @param days before or after the due date, as they were set
     * @param day for which it was planned
     */
    record WakeUp(String taskId, Reminder reminder, int days, LocalDate day) {}
}
