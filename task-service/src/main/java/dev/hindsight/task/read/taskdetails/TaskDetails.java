package dev.hindsight.task.read.taskdetails;

import dev.hindsight.task.events.SourceItem;
import dev.hindsight.task.events.TaskAssigned;
import dev.hindsight.task.events.TaskBlocked;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskCompleted;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.events.TaskPutBack;
import dev.hindsight.task.events.TaskReminded;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.events.TaskStarted;
import dev.hindsight.task.events.TaskUnwatched;
import dev.hindsight.task.events.TaskWatched;
import dev.hindsight.task.keys.TaskKeys;
import dev.hindsight.task.model.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is now.
 *
 * @param standing its status and why it has it
 * @param createdAt when it was recorded, which is its place in lists
 */
public record TaskDetails(
        String key,
        TaskFields fields,
        Standing standing,
        @Nullable String assignee,
        List<String> watchers,
        SourceItem source,
        Instant createdAt,
        long version) {

    /** The status, what a blocked task waits for, and the reason that was given for it. */
    public record Standing(String status, @Nullable String blockedBy, @Nullable String reason) {
        private static Standing in(TaskStatus status, @Nullable String reason) {
            return new Standing(status.wireName(), null, reason);
        }
    }

    static TaskDetails of(TaskCreated event) {
        return new TaskDetails(
                TaskKeys.keyOf(event.number()),
                event.fields(),
                Standing.in(TaskStatus.TODO, null),
                event.assignee(),
                List.of(),
                event.source(),
                event.at(),
                1);
    }

    TaskDetails after(TaskEvent event) {
        return switch (event) {
            case TaskCreated created -> of(created);
            case TaskStarted started -> with(Standing.in(TaskStatus.IN_PROGRESS, started.reason()));
            case TaskPutBack putBack -> with(Standing.in(TaskStatus.TODO, putBack.reason()));
            case TaskBlocked blocked ->
                with(new Standing(TaskStatus.BLOCKED.wireName(), blocked.blockedBy(), blocked.reason()));
            case TaskCompleted completed -> with(Standing.in(TaskStatus.DONE, completed.reason()));
            case TaskCancelled cancelled -> with(Standing.in(TaskStatus.CANCELLED, cancelled.reason()));
            case TaskReopened reopened -> with(new Standing(reopened.status(), null, reopened.reason()));
            case TaskAssigned assigned -> copy(fields, standing, assigned.assignee(), watchers);
            case TaskWatched watched -> withWatchers(Stream.concat(watchers.stream(), Stream.of(watched.user())));
            case TaskUnwatched unwatched ->
                withWatchers(watchers.stream().filter(user -> !user.equals(unwatched.user())));
            case TaskDetailsChanged changed -> copy(changed.fields(), standing, assignee, watchers);
            case TaskReminded _ -> with(standing);
        };
    }

    private TaskDetails with(Standing changed) {
        return copy(fields, changed, assignee, watchers);
    }

    private TaskDetails withWatchers(Stream<String> changed) {
        return copy(fields, standing, assignee, changed.toList());
    }

    private TaskDetails copy(
            TaskFields newFields, Standing newStanding, @Nullable String newAssignee, List<String> newWatchers) {
        return new TaskDetails(key, newFields, newStanding, newAssignee, newWatchers, source, createdAt, version + 1);
    }
}
