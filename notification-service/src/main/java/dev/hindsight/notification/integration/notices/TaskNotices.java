package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCancelledV1;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskDueSoonV1;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.events.task.TaskStartedV1;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.integration.news.PlainWords;
import dev.hindsight.notification.message.Shortening;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.support.people.People;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells assignees and watchers of their tasks, which they may see whatever the incident is. */
@Component
class TaskNotices {

    private final Links links;
    private final People people;

    TaskNotices(Links links, People people) {
        this.links = links;
        this.people = people;
    }

    Stream<Notice> of(Occasion occasion, TaskEvent event) {
        return switch (event) {
            // Also to who published it: that an action item became a task, and which, is news.
            case TaskCreatedV1 it -> assigned(occasion, it.task(), true);
            case TaskAssignedV1 it -> assigned(occasion, it.task(), false);
            case TaskBlockedV1 it -> changed(occasion, it.task(), "is blocked", it.blockedBy());
            case TaskCompletedV1 it -> changed(occasion, it.task(), "is done", null);
            case TaskCancelledV1 it -> changed(occasion, it.task(), "was cancelled", it.reason());
            case TaskReopenedV1 it -> changed(occasion, it.task(), "was reopened", it.reason());
            case TaskDueSoonV1 it -> dueSoon(occasion, it.task());
            case TaskOverdueV1 it -> overdue(occasion, it);
            // Who works on it says so themselves, and who watches it waits for the end.
            case TaskStartedV1 _ -> Stream.empty();
        };
    }

    private Stream<Notice> assigned(Occasion occasion, TaskRef task, boolean alsoByThemselves) {
        var assignee = task.assignee();
        var isNews = assignee != null
                && (occasion.isNewsTo(assignee)
                        || (alsoByThemselves && assignee.equals(occasion.fact().by())));
        if (assignee == null || !isNews) {
            return Stream.empty();
        }
        var due = task.dueDate() == null ? "" : " It is due on " + task.dueDate() + ".";
        return Stream.of(occasion.notice(
                assignee,
                Concern.TASK_ASSIGNED,
                task.key() + " is yours: " + task.title(),
                origin(occasion) + due,
                links.task(occasion.workspace(), task).url()));
    }

    /** Whose a task is may see it, but perhaps not its incident, or not any more when they read this. */
    private static String origin(Occasion occasion) {
        var incident = occasion.incident();
        return "An action item of " + (incident.isPrivate() ? "a postmortem" : "the postmortem of " + incident.key())
                + ".";
    }

    private Stream<Notice> dueSoon(Occasion occasion, TaskRef task) {
        return whoCare(occasion, task)
                .map(person -> occasion.notice(
                        person,
                        Concern.TASK_DUE_SOON,
                        task.key() + " is due on " + task.dueDate() + ": " + task.title(),
                        who(task, person),
                        links.task(occasion.workspace(), task).url()));
    }

    /** At last those who answer for the workspace are told, too, who see the task as long as they do. */
    private Stream<Notice> overdue(Occasion occasion, TaskOverdueV1 event) {
        var task = event.task();
        var title = task.key() + " is overdue since " + task.dueDate() + ": " + task.title();
        var url = links.task(occasion.workspace(), task).url();
        var theirs = whoCare(occasion, task).toList();
        var admins = event.escalation() ? people.admins(occasion.workspace()) : Set.<String>of();
        return Stream.concat(
                theirs.stream()
                        .map(person -> occasion.notice(person, Concern.TASK_OVERDUE, title, who(task, person), url)),
                admins.stream()
                        .filter(person -> !theirs.contains(person))
                        .map(person -> occasion.noticeOfIncident(
                                occasion.idFor(person), person, Concern.TASK_OVERDUE, title, who(task, person), url)));
    }

    private static String who(TaskRef task, String person) {
        var assignee = task.assignee();
        if (person.equals(assignee)) {
            return "It is yours.";
        }
        return assignee == null ? "It is nobody's." : "It is " + assignee + "'s.";
    }

    private Stream<Notice> changed(Occasion occasion, TaskRef task, String happened, @Nullable String said) {
        return whoCare(occasion, task)
                .map(person -> occasion.notice(
                        person,
                        Concern.TASK_CHANGED,
                        task.key() + " " + happened + ": " + task.title(),
                        said == null
                                ? "By " + occasion.fact().by() + "."
                                : Shortening.text(PlainWords.of(said), MentionNotices.LONGEST),
                        links.task(occasion.workspace(), task).url()));
    }

    private static Stream<String> whoCare(Occasion occasion, TaskRef task) {
        return Stream.concat(Stream.ofNullable(task.assignee()), task.watchers().stream())
                .distinct()
                .filter(occasion::isNewsTo);
    }
}
