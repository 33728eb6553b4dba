package dev.hindsight.task.automation;

import dev.hindsight.task.model.Reminder;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When people are reminded of tasks.
 *
 * @param daysBefore how many before the due date they are told that it comes
 * @param daysAfter how many after it those are told who answer for the workspace
 * @param time of the day
 * @param zone in which it is that time, and by which days begin
 */
@ConfigurationProperties("hindsight.task.reminders")
public record ReminderSettings(
        @DefaultValue("3") int daysBefore,
        @DefaultValue("7") int daysAfter,
        @DefaultValue("08:00") @DateTimeFormat(pattern = "HH:mm") LocalTime time,
        @DefaultValue("UTC") ZoneId zone) {

    private static final int THE_DAY_AFTER = 1;
    private static final int LONGEST = 365;

    public ReminderSettings {
        if (daysBefore < 0 || daysBefore > LONGEST) {
            throw new IllegalArgumentException("People are reminded 0 to 365 days before, not " + daysBefore);
        }
        if (daysAfter <= THE_DAY_AFTER || daysAfter > LONGEST) {
            throw new IllegalArgumentException("An escalation follows 2 to 365 days after, not " + daysAfter);
        }
    }

    /** How many before the due date that reminder is due, or for the others after. */
    int days(Reminder reminder) {
        return switch (reminder) {
            case DUE_SOON -> daysBefore;
            case OVERDUE -> THE_DAY_AFTER;
            case ESCALATION -> daysAfter;
        };
    }
}
