package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A task got another assignee, or lost the one it had; the new one is in {@code task}.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 * @param previousAssignee the user name of who had it before, absent if nobody
 */
@WireType(type = "task.assigned", version = 1, emitted = "A task got another assignee, or lost the one it had.")
public record TaskAssignedV1(
        IncidentRef incident, TaskRef task, SourcePostmortem source, String by, @Nullable String previousAssignee)
        implements TaskEvent {}
