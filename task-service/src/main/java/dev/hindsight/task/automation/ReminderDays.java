package dev.hindsight.task.automation;

import static dev.hindsight.task.model.Reminder.ESCALATION;
import static dev.hindsight.task.model.Reminder.OVERDUE;

import dev.hindsight.task.model.Reminder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On which days people are reminded. Never of what is past at once: who sets a date knows it, and what is overdue already
 * waits for the next time of day, so that it comes with the others.
 */
@Component
class ReminderDays {

    private final ReminderSettings settings;
    private final Clock clock;

    ReminderDays(ReminderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing when that time has passed. */
    Optional<LocalDate> dueSoon(LocalDate dueDate) {
        var day = dueDate.minusDays(settings.days(Reminder.DUE_SOON));
        return day.isBefore(next()) ? Optional.empty() : Optional.of(day);
    }

    LocalDate overdue(LocalDate dueDate) {
        return later(dueDate.plusDays(settings.days(OVERDUE)), next());
    }

    /** Those who were reminded late have as many days left as all others. */
    LocalDate escalation(LocalDate dueDate, LocalDate reminded) {
        return later(
                dueDate.plusDays(settings.days(ESCALATION)),
                reminded.plusDays(settings.days(ESCALATION) - settings.days(OVERDUE)));
    }

    /** The next day on which the time of reminders has not passed yet. */
    LocalDate next() {
        var now = ZonedDateTime.ofInstant(clock.instant(), settings.zone());
        var today = now.toLocalDate();
        return now.toLocalTime().isBefore(settings.time()) ? today : today.plusDays(1);
    }

    /** How many lie between the due date and that reminder. */
    int of(Reminder reminder) {
        return settings.days(reminder);
    }

    /** What was planned for a later day than it is by the settings of today is right nevertheless. */
    LocalDate todayOr(LocalDate planned) {
        return later(LocalDate.ofInstant(clock.instant(), settings.zone()), planned);
    }

    /** When people are reminded on that day. */
    Instant momentOn(LocalDate day) {
        return day.atTime(settings.time()).atZone(settings.zone()).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
