package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task cannot go on.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 * @param blockedBy what it waits for
 */
@WireType(type = "task.blocked", version = 1, emitted = "A task moved to `blocked`.")
public record TaskBlockedV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by, String blockedBy)
        implements TaskEvent {}
