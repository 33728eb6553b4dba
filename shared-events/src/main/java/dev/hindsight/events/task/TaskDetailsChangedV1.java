package dev.hindsight.events.task;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.util.List;

/**
 * The title, the description, the priority or the due date of a task was changed.
 *
 * @param incident the incident as it was when the task was made
 * @param task the task right after this fact
 * @param source the action item it was made of
 * @param by who did it
 * @param changed the names of what was changed, such as {@code due_date}
 */
@WireType(
        type = "task.details_changed",
        version = 1,
        emitted =
                "The title, the description, the priority or the due date of a task was changed. Endpoints are not told.")
public record TaskDetailsChangedV1(
        IncidentRef incident, TaskRef task, SourcePostmortem source, String by, List<String> changed)
        implements TaskUpdate {

    public TaskDetailsChangedV1 {
        changed = changed == null ? List.of() : List.copyOf(changed);
    }
}
