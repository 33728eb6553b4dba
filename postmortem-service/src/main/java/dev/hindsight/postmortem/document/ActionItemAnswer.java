package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.task.ItemTask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item as the API shows it.
 *
 * @param status where its task stands; without a task nothing has begun
 */
public record ActionItemAnswer(
        int index,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueDate,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String horizon,
        boolean structural,
        List<String> addresses,
        String status,
        @Nullable String tracking,
        @Nullable ItemTask task) {

    private static final String NOT_BEGUN = "todo";

    static ActionItemAnswer of(ActionItem item, @Nullable ItemTask task) {
        return new ActionItemAnswer(
                item.index(),
                item.title(),
                item.owner(),
                item.dueDate(),
                item.priority(),
                item.category(),
                item.horizon(),
                item.structural(),
                item.addresses(),
                task == null ? NOT_BEGUN : task.status(),
                item.tracking(),
                task);
    }
}
