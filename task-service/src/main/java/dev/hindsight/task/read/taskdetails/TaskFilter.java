package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.task.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> TRUTH = Set.of("true", "false");

    /** Reads parameters of a request, of which an empty one asks for nothing. */
    static TaskFilter of(
            @Nullable String assignee, List<String> statuses, @Nullable String incident, @Nullable String overdue) {
        var errors = new ArrayList<FieldError>();
        var named = statuses.stream().filter(status -> !status.isEmpty()).toList();
        named.stream()
                .filter(status -> TaskStatus.parse(status).isEmpty())
                .map(status -> new FieldError(
                        "status", "invalid", "A status is one of: " + TaskStatus.names(List.of(TaskStatus.values()))))
                .limit(1)
                .forEach(errors::add);
        var truth = textIn(overdue);
        if (truth != null && !TRUTH.contains(truth)) {
            errors.add(new FieldError("overdue", "invalid", "overdue is true or false."));
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return new TaskFilter(textIn(assignee), named, textIn(incident), truth == null ? null : Boolean.valueOf(truth));
    }

    private static @Nullable String textIn(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }
}
