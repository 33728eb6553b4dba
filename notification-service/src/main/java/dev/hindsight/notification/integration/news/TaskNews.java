package dev.hindsight.notification.integration.news;

import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCancelledV1;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskDueSoonV1;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.events.task.TaskStartedV1;
import dev.hindsight.notification.news.News;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is told of a task. */
final class TaskNews {

    private final Links links;

    TaskNews(Links links) {
        this.links = links;
    }

    News of(Told told, TaskEvent event) {
        var incident = event.incident();
        var task = event.task();
        return new News(
                told.at(),
                Words.headline(headline(event), incident),
                incident.severity(),
                task.key(),
                task.title(),
                text(event),
                Words.severity(incident)
                        .with("Status", Words.plain(task.status()))
                        .with("Assignee", task.assignee())
                        .with("Assignee before", event instanceof TaskAssignedV1 it ? it.previousAssignee() : null)
                        .with("Priority", task.priority())
                        .with("Due", day(task.dueDate()))
                        .with("Incident", Words.subject(incident))
                        .with("By", by(event))
                        .known(),
                links.task(told.workspace(), task),
                told.workspace() + ":" + incident.key());
    }

    private static String headline(TaskEvent event) {
        return switch (event) {
            case TaskCreatedV1 _ -> "Task created";
            case TaskAssignedV1 it -> it.task().assignee() == null ? "Task is nobody's" : "Task assigned";
            case TaskStartedV1 _ -> "Task started";
            case TaskBlockedV1 _ -> "Task blocked";
            case TaskCompletedV1 _ -> "Task completed";
            case TaskCancelledV1 _ -> "Task cancelled";
            case TaskReopenedV1 _ -> "Task reopened";
            case TaskDueSoonV1 _ -> "Task due soon";
            case TaskOverdueV1 it -> it.escalation() ? "Task still overdue" : "Task overdue";
        };
    }

    private static String text(TaskEvent event) {
        return switch (event) {
            case TaskBlockedV1 it -> it.blockedBy();
            case TaskCancelledV1 it -> it.reason();
            case TaskReopenedV1 it -> it.reason() == null ? "" : it.reason();
            case TaskOverdueV1 it -> it.daysOverdue() == 1 ? "One day overdue." : it.daysOverdue() + " days overdue.";
            case TaskCreatedV1 _, TaskAssignedV1 _, TaskStartedV1 _, TaskCompletedV1 _, TaskDueSoonV1 _ -> "";
        };
    }

    /** Nobody reminds; it is the day that comes. */
    private static @Nullable String by(TaskEvent event) {
        return event instanceof TaskDueSoonV1 || event instanceof TaskOverdueV1 ? null : event.by();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
