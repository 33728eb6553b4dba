package dev.hindsight.postmortem.read.export;

import static dev.hindsight.postmortem.read.export.Blocks.line;
import static dev.hindsight.postmortem.read.export.Blocks.strong;
import static dev.hindsight.postmortem.read.export.Blocks.text;

import dev.hindsight.postmortem.document.ActionItemAnswer;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What is to be done, and the one thing among it that changes the structure. */
final class ActionItemSections {

    private ActionItemSections() {}

    static void table(Blocks blocks, List<ActionItemAnswer> items) {
        if (items.isEmpty()) {
            blocks.notRecorded();
        } else {
            blocks.table(
                    List.of("Action", "Owner", "Deadline", "Priority", "Category", "Task"),
                    items.stream().map(ActionItemSections::row).toList());
        }
    }

    private static List<Node> row(ActionItemAnswer item) {
        return List.of(
                text(titleOf(item)),
                text(item.owner()),
                text(Objects.toString(item.dueDate(), "")),
                text(item.priority()),
                text(spoken(item.category())),
                text(taskOf(item)));
    }

    static List<List<Node>> structuralFixes(List<ActionItemAnswer> items) {
        return items.stream()
                .filter(ActionItemAnswer::structural)
                .map(ActionItemSections::fix)
                .toList();
    }

    private static List<Node> fix(ActionItemAnswer item) {
        var told = new StringBuilder();
        add(told, "owned by ", item.owner());
        add(told, "due ", item.dueDate());
        add(told, "addresses ", item.addresses().isEmpty() ? null : String.join(", ", item.addresses()));
        add(told, "tracked as ", item.tracking());
        add(told, "task ", item.task() == null ? null : taskOf(item));
        return List.of(line(strong(titleOf(item)), new Text(told.toString())));
    }

    private static void add(StringBuilder told, String words, @Nullable Object value) {
        if (value != null) {
            told.append("; ").append(words).append(value);
        }
    }

    private static String titleOf(ActionItemAnswer item) {
        return item.title().isBlank() ? "Untitled" : item.title();
    }

    private static String taskOf(ActionItemAnswer item) {
        var task = item.task();
        return task == null ? "" : task.key() + " (" + spoken(task.status()) + ")";
    }

    private static @Nullable String spoken(@Nullable String name) {
        return name == null ? null : name.replace('_', ' ');
    }
}
