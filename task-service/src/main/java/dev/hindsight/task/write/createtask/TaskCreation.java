package dev.hindsight.task.write.createtask;

import dev.hindsight.support.cause.Cause;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import dev.hindsight.task.events.SourceItem;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.keys.TaskKeys;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one task of each action item, however often the item is published. */
@Component
public class TaskCreation {

    private final Commands commands;
    private final TaskKeys keys;
    private final Clock clock;

    TaskCreation(Commands commands, TaskKeys keys, Clock clock) {
        this.commands = commands;
        this.keys = keys;
        this.clock = clock;
    }

    /** Creates the tasks that do not exist yet, in the order of the items, all in the surrounding transaction. */
    public void createMissing(List<Item> items) {
        // In one order everywhere, so that two who count in the same workspaces wait for each other and never in a
        // circle.
        var byWorkspace = new TreeMap<String, Map<String, Item>>();
        for (var item : items) {
            byWorkspace
                    .computeIfAbsent(item.workspace(), workspace -> new LinkedHashMap<>())
                    .putIfAbsent(item.taskId(), item);
        }
        byWorkspace.forEach(this::createMissing);
    }

    private void createMissing(String workspace, Map<String, Item> items) {
        items.keySet().removeAll(keys.taken(List.copyOf(items.keySet())));
        if (items.isEmpty()) {
            return;
        }
        var numbers = numbers(workspace, items.values());
        // After others who counted before, so that lists, which follow the time, follow the numbers too.
        var now = clock.instant();
        items.forEach((taskId, item) -> {
            long number = Objects.requireNonNull(numbers.get(taskId));
            var command = new CreateTask(
                    taskId, number, item.fields(), item.assignee(), item.source(), now, item.publishedBy());
            item.cause().run(() -> commands.send(command));
        });
    }

    private Map<String, Long> numbers(String workspace, Collection<Item> items) {
        var numbers = new HashMap<String, Long>();
        var counted = items.stream()
                .filter(item -> !item.isPrivate())
                .map(Item::taskId)
                .toList();
        if (!counted.isEmpty()) {
            long first = keys.takeNext(workspace, counted);
            counted.forEach(taskId -> numbers.put(taskId, first + numbers.size()));
        }
        for (var item : items) {
            if (item.isPrivate()) {
                numbers.put(item.taskId(), keys.takeDrawn(workspace, item.taskId()));
            }
        }
        return numbers;
    }

    /** An action item as it was published. */
    public record Item(
            String workspace,
            TaskFields fields,
            @Nullable String assignee,
            SourceItem source,
            String publishedBy,
            Cause cause) {

        /** The task of this item, the same however often it is published. */
        public String taskId() {
            return Ids.derived(workspace, "task", source.postmortemId(), source.itemIndex());
        }

        boolean isPrivate() {
            return source.incident().isPrivate();
        }
    }
}
