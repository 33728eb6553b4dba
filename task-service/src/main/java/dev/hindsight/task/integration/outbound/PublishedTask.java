package dev.hindsight.task.integration.outbound;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskRef;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task as the event that is being published has left it. */
record PublishedTask(TaskRef task, SourcePostmortem source, IncidentRef incident) {

    static PublishedTask of(TaskCreated event) {
        var fields = event.fields();
        return new PublishedTask(
                new TaskRef(
                        event.taskId(),
                        TaskKeys.keyOf(event.number()),
                        fields.title(),
                        TaskStatus.TODO.wireName(),
                        event.assignee(),
                        List.of(),
                        fields.priority(),
                        fields.dueDate()),
                new SourcePostmortem(
                        event.source().postmortemId(), event.source().itemIndex()),
                incident(event.source().incident()));
    }

    PublishedTask after(TaskEvent event) {
        return switch (event) {
            case TaskCreated created -> of(created);
            case TaskStarted _ -> in(TaskStatus.IN_PROGRESS.wireName());
            case TaskPutBack _ -> in(TaskStatus.TODO.wireName());
            case TaskBlocked _ -> in(TaskStatus.BLOCKED.wireName());
            case TaskCompleted _ -> in(TaskStatus.DONE.wireName());
            case TaskCancelled _ -> in(TaskStatus.CANCELLED.wireName());
            case TaskReopened reopened -> in(reopened.status());
            case TaskAssigned assigned -> with(task.status(), assigned.assignee(), task.watchers());
            case TaskWatched watched ->
                withWatchers(Stream.concat(task.watchers().stream(), Stream.of(watched.user())));
            case TaskUnwatched unwatched ->
                withWatchers(task.watchers().stream().filter(user -> !user.equals(unwatched.user())));
            case TaskDetailsChanged changed -> with(changed.fields());
            case TaskReminded _ -> this;
        };
    }

    private PublishedTask in(String status) {
        return with(status, task.assignee(), task.watchers());
    }

    private PublishedTask withWatchers(Stream<String> watchers) {
        return with(task.status(), task.assignee(), watchers.toList());
    }

    private PublishedTask with(String status, @Nullable String assignee, List<String> watchers) {
        return new PublishedTask(
                new TaskRef(
                        task.id(),
                        task.key(),
                        task.title(),
                        status,
                        assignee,
                        watchers,
                        task.priority(),
                        task.dueDate()),
                source,
                incident);
    }

    private PublishedTask with(TaskFields fields) {
        return new PublishedTask(
                new TaskRef(
                        task.id(),
                        task.key(),
                        fields.title(),
                        task.status(),
                        task.assignee(),
                        task.watchers(),
                        fields.priority(),
                        fields.dueDate()),
                source,
                incident);
    }

    private static IncidentRef incident(SourceItem.Incident incident) {
        return new IncidentRef(
                incident.id(),
                incident.key(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.services(),
                incident.tags(),
                incident.isPrivate(),
                incident.drill(),
                incident.backfill());
    }
}
