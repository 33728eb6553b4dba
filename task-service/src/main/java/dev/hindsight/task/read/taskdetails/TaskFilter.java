package dev.hindsight.task.read.taskdetails;

import dev.hindsight.task.model.TaskStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a workspace are asked for.
 *
 * @param statuses any of these, all when empty
 * @param incident the key of the incident they came from
 * @param overdue whether they are open past their due date; either when null
 */
record TaskFilter(
        @Nullable String assignee, List<String> statuses, @Nullable String incident, @Nullable Boolean overdue) {

    /** Reads parameters of a request, of which an empty one asks for nothing. */
    static TaskFilter of(
            @Nullable String assignee,
            List<@Nullable TaskStatus> statuses,
            @Nullable String incident,
            @Nullable Boolean overdue) {
        var named = statuses.stream()
                .flatMap(Stream::ofNullable)
                .map(TaskStatus::wireName)
                .toList();
        return new TaskFilter(textIn(assignee), named, textIn(incident), overdue);
    }

    private static @Nullable String textIn(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }
}
