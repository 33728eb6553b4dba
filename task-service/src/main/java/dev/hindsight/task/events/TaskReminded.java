package dev.hindsight.task.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * People are to be reminded of it.
 *
 * @param reminder {@code due_soon}, {@code overdue} or {@code escalation}
 * @param dueDate the due date that it is about
 * @param day on which they are reminded
 */
public record TaskReminded(String taskId, String reminder, LocalDate dueDate, LocalDate day, Instant at, String by)
        implements TaskEvent {}
