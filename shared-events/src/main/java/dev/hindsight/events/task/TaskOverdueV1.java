package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task is not done although its due date has passed. It is told once for each due date, and some days later, if it is
 * still not done, once more as an escalation.
 *
 * @param incident the incident as it was when the task was made
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by {@code hindsight}, as nobody did it
 * @param daysOverdue whole days since the due date, at least 1
 * @param escalation whether it is for those who answer for the workspace, after others were told before
 */
@WireType(
        type = "task.overdue",
        version = 1,
        emitted = "A task is not done although its due date has passed; some days later once more, as an escalation.")
public record TaskOverdueV1(
        IncidentRef incident, TaskRef task, SourcePostmortem source, String by, int daysOverdue, boolean escalation)
        implements TaskEvent {}
