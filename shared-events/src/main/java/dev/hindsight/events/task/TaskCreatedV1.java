package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;

/**
 * A task was made of a published action item.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 */
@WireType(type = "task.created", version = 1, emitted = "A task was made of a published action item.")
public record TaskCreatedV1(IncidentRef incident, TaskRef task, SourcePostmortem source, String by)
        implements TaskEvent {}
