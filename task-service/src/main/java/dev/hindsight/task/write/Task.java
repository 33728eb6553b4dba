package dev.hindsight.task.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
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
import dev.hindsight.task.model.Reminder;
import dev.hindsight.task.model.TaskStatus;
import dev.hindsight.task.write.assigntask.AssignTask;
import dev.hindsight.task.write.changedetails.ChangeTaskDetails;
import dev.hindsight.task.write.createtask.CreateTask;
import dev.hindsight.task.write.movetask.MoveTask;
import dev.hindsight.task.write.remindoftask.RemindOfTask;
import dev.hindsight.task.write.watchtask.UnwatchTask;
import dev.hindsight.task.write.watchtask.WatchTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One task. Who may see it is decided before a command is sent, because that depends on the incident's team too. */
@Aggregate
@Revision("2")
class Task {

    private static final int MAX_WATCHERS = 200;

    @AggregateIdentifier
    private String taskId;

    private long version;
    private TaskStatus status;
    private TaskFields fields;
    private boolean backfilled;
    private @Nullable String blockedBy;
    private @Nullable String assignee;
    private Set<String> watchers = new HashSet<>();
    private Map<String, Long> lastChanges = new HashMap<>();

    /** Those that were given for the current due date, and on which day. */
    private Map<String, LocalDate> reminders = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(CreateTask command) {
        apply(new TaskCreated(
                command.taskId(),
                command.number(),
                command.fields(),
                command.assignee(),
                command.source(),
                command.now(),
                command.by()));
        return version;
    }

    @CommandHandler
    long decide(MoveTask command) {
        check(command.expectedVersion(), Set.of("status"));
        if (isThereAlready(command)) {
            return version;
        }
        if (status != command.to() && !status.mayMoveTo(command.to())) {
            throw Refused.conflict(
                    "illegal-transition",
                    "The task is '%s'; from there it can move to: %s."
                            .formatted(status.wireName(), TaskStatus.names(status.legalMoves())));
        }
        apply(moved(command));
        return version;
    }

    private boolean isThereAlready(MoveTask command) {
        return status == command.to()
                && (status != TaskStatus.BLOCKED || Objects.equals(blockedBy, command.blockedBy()));
    }

    private TaskEvent moved(MoveTask command) {
        var reason = command.reason();
        var now = command.now();
        var by = command.by();
        if (!status.isOpen()) {
            return new TaskReopened(taskId, command.to().wireName(), reason, now, by);
        }
        return switch (command.to()) {
            case TODO -> new TaskPutBack(taskId, reason, now, by);
            case IN_PROGRESS -> new TaskStarted(taskId, reason, now, by);
            case BLOCKED -> new TaskBlocked(taskId, told("blocked_by", command.blockedBy()), reason, now, by);
            case DONE -> new TaskCompleted(taskId, reason, now, by);
            case CANCELLED -> new TaskCancelled(taskId, told("reason", reason), now, by);
        };
    }

    private static String told(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refused.invalid(new FieldError(field, "required", "This status needs it."));
        }
        return text;
    }

    @CommandHandler
    long decide(AssignTask command) {
        check(command.expectedVersion(), Set.of("assignee"));
        if (!Objects.equals(assignee, command.assignee())) {
            apply(new TaskAssigned(taskId, command.assignee(), assignee, command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(WatchTask command) {
        check(command.expectedVersion(), Set.of(watcher(command.user())));
        if (!watchers.contains(command.user())) {
            if (watchers.size() >= MAX_WATCHERS) {
                throw Refused.conflict("too-many-watchers", "A task has at most " + MAX_WATCHERS + " watchers.");
            }
            apply(new TaskWatched(taskId, command.user(), command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(UnwatchTask command) {
        check(command.expectedVersion(), Set.of(watcher(command.user())));
        if (watchers.contains(command.user())) {
            apply(new TaskUnwatched(taskId, command.user(), command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(ChangeTaskDetails command) {
        check(command.expectedVersion(), command.named());
        var after = command.over(fields);
        var changed = namesOfChanged(fields, after);
        if (!changed.isEmpty()) {
            apply(new TaskDetailsChanged(taskId, after, changed, command.now(), command.by()));
        }
        return version;
    }

    @CommandHandler
    long decide(RemindOfTask command) {
        var dueDate = fields.dueDate();
        if (dueDate != null
                && mayRemind(command)
                && command.reminder().isDue(dueDate, command.days(), command.today())) {
            apply(new TaskReminded(
                    taskId, command.reminder().wireName(), dueDate, command.today(), command.now(), command.by()));
        }
        return version;
    }

    /** What happened long ago and was entered later is nobody's debt. */
    private boolean mayRemind(RemindOfTask command) {
        return status.isOpen()
                && !backfilled
                && !reminders.containsKey(command.reminder().wireName())
                && (command.reminder() != Reminder.ESCALATION || hadTimeToReact(command));
    }

    /** Those who were reminded late have as many days as all others before somebody else is told. */
    private boolean hadTimeToReact(RemindOfTask command) {
        var reminded = reminders.get(Reminder.OVERDUE.wireName());
        return reminded != null && !command.today().isBefore(reminded.plusDays(command.days() - 1L));
    }

    private static List<String> namesOfChanged(TaskFields before, TaskFields after) {
        var changed = new ArrayList<String>();
        compare(changed, "title", before.title(), after.title());
        compare(changed, "description", before.description(), after.description());
        compare(changed, "priority", before.priority(), after.priority());
        compare(changed, "due_date", before.dueDate(), after.dueDate());
        return List.copyOf(changed);
    }

    private static void compare(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }

    private void check(@Nullable Long expectedVersion, Set<String> touched) {
        if (expectedVersion == null) {
            return;
        }
        var changedSince = touched.stream()
                .filter(name -> lastChanges.getOrDefault(name, 0L) > expectedVersion)
                .sorted()
                .toList();
        if (!changedSince.isEmpty() || expectedVersion > version) {
            throw Refused.stale(
                    "You saw version %d; the current one is %d%s."
                            .formatted(
                                    expectedVersion,
                                    version,
                                    changedSince.isEmpty()
                                            ? ""
                                            : ", and what you change has changed since: "
                                                    + String.join(", ", changedSince)),
                    version);
        }
    }

    @EventSourcingHandler
    void evolve(TaskCreated event) {
        taskId = event.taskId();
        status = TaskStatus.TODO;
        fields = event.fields();
        assignee = event.assignee();
        backfilled = event.source().incident().backfill();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(TaskStarted event) {
        moved(TaskStatus.IN_PROGRESS);
    }

    @EventSourcingHandler
    void evolve(TaskPutBack event) {
        moved(TaskStatus.TODO);
    }

    @EventSourcingHandler
    void evolve(TaskBlocked event) {
        moved(TaskStatus.BLOCKED);
        blockedBy = event.blockedBy();
    }

    @EventSourcingHandler
    void evolve(TaskCompleted event) {
        moved(TaskStatus.DONE);
    }

    @EventSourcingHandler
    void evolve(TaskCancelled event) {
        moved(TaskStatus.CANCELLED);
    }

    @EventSourcingHandler
    void evolve(TaskReopened event) {
        moved(TaskStatus.parse(event.status()).orElse(TaskStatus.TODO));
        reminders.clear();
    }

    @EventSourcingHandler
    void evolve(TaskAssigned event) {
        assignee = event.assignee();
        changed(List.of("assignee"));
    }

    @EventSourcingHandler
    void evolve(TaskWatched event) {
        watchers.add(event.user());
        changed(List.of(watcher(event.user())));
    }

    @EventSourcingHandler
    void evolve(TaskUnwatched event) {
        watchers.remove(event.user());
        changed(List.of(watcher(event.user())));
    }

    @EventSourcingHandler
    void evolve(TaskDetailsChanged event) {
        fields = event.fields();
        changed(event.changed());
        if (event.changed().contains("due_date")) {
            reminders.clear();
        }
    }

    @EventSourcingHandler
    void evolve(TaskReminded event) {
        reminders.put(event.reminder(), event.day());
        changed(List.of());
    }

    private void moved(TaskStatus to) {
        status = to;
        blockedBy = null;
        changed(List.of("status"));
    }

    private void changed(List<String> names) {
        version++;
        for (var name : names) {
            lastChanges.put(name, version);
        }
    }

    /** Each watcher stands alone, so that one who comes makes nobody's going stale. */
    private static String watcher(String user) {
        return "watchers." + user;
    }
}
