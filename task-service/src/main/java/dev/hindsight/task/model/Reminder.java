package dev.hindsight.task.model;

import java.time.LocalDate;
import java.util.Locale;

/** What people are reminded of when a task is not done. */
public enum Reminder {
    /** Some days before the due date. */
    DUE_SOON,
    /** The day after. */
    OVERDUE,
    /** Some days after, when those who were reminded first have not done it. */
    ESCALATION;

    /** The name in the events. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it is right on that day.
     *
     * @param days how many before the due date it begins to be right, or for the others after
     */
    public boolean isDue(LocalDate dueDate, int days, LocalDate today) {
        return this == DUE_SOON
                ? !today.isBefore(dueDate.minusDays(days)) && !today.isAfter(dueDate)
                : !today.isBefore(dueDate.plusDays(days));
    }
}
