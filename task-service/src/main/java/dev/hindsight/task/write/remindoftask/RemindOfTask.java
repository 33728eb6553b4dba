package dev.hindsight.task.write.remindoftask;

import dev.hindsight.task.model.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Reminds of a task, if it is open, that is due for its due date and has not been done yet for that.
 *
 * @param days how many before the due date the reminder is due, or for the others after
 */
public record RemindOfTask(
        @TargetAggregateIdentifier String taskId,
        Reminder reminder,
        int days,
        LocalDate today,
        Instant now,
        String by) {}
