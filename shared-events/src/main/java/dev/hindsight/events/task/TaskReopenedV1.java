package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A done or cancelled task was taken up again, or one that was begun went back to {@code todo}; {@code task} says which
 * status it has since.
 *
 * @param incident the incident right after this fact
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 * @param reason why
 */
@WireType(
        type = "task.reopened",
        version = 1,
        emitted = "A done or cancelled task was taken up again, or one that was begun went back to `todo`.")
public record TaskReopenedV1(
        IncidentRef incident, TaskRef task, SourcePostmortem source, String by, @Nullable String reason)
        implements TaskEvent {}
