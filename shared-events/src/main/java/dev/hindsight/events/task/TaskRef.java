package dev.hindsight.events.task;

import dev.hindsight.events.OfWorkspace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as other services know it, as of the event that carries it.
 *
 * @param id the aggregate's id, opaque, begins with the workspace: {@code acme:task:<uuid>}
 * @param key the name people use, unique in the workspace: {@code TASK-1}
 * @param title one line
 * @param status {@code todo}, {@code in_progress}, {@code blocked}, {@code done} or {@code cancelled}
 * @param assignee the user name of who shall do it
 * @param watchers the user names of who wants to know
 * @param priority {@code P0} (most urgent) to {@code P3}
 * @param dueDate the day by which it shall be done
 */
public record TaskRef(
        @OfWorkspace String id,
        String key,
        String title,
        String status,
        @Nullable String assignee,
        List<String> watchers,
        @Nullable String priority,
        @Nullable LocalDate dueDate) {

    public TaskRef {
        watchers = watchers == null ? List.of() : List.copyOf(watchers);
    }
}
