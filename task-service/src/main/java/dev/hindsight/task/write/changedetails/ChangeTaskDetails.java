package dev.hindsight.task.write.changedetails;

import dev.hindsight.task.events.TaskFields;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a task says.
 *
 * @param fields the new values
 * @param named the fields, in snake case, whose values count; the others stay as they are
 */
public record ChangeTaskDetails(
        @TargetAggregateIdentifier String taskId,
        @Nullable Long expectedVersion,
        TaskFields fields,
        Set<String> named,
        Instant now,
        String by) {

    /** The fields after this change. */
    public TaskFields over(TaskFields current) {
        return new TaskFields(
                named.contains("title") ? fields.title() : current.title(),
                named.contains("description") ? fields.description() : current.description(),
                named.contains("priority") ? fields.priority() : current.priority(),
                named.contains("due_date") ? fields.dueDate() : current.dueDate());
    }
}
