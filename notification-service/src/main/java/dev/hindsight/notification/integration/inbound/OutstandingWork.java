package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRef;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.events.task.TaskDetailsChangedV1;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.outstanding.DraftPostmortem;
import dev.hindsight.notification.outstanding.DraftPostmortems;
import dev.hindsight.notification.outstanding.OpenTask;
import dev.hindsight.notification.outstanding.OpenTasks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what waits for people up with what is told of tasks and postmortems. Of incidents of the past nothing waits. */
@Component
class OutstandingWork {

    private static final Set<String> CLOSED = Set.of("done", "cancelled");

    private final OpenTasks tasks;
    private final DraftPostmortems postmortems;
    private final Links links;

    OutstandingWork(OpenTasks tasks, DraftPostmortems postmortems, Links links) {
        this.tasks = tasks;
        this.postmortems = postmortems;
        this.links = links;
    }

    void follow(List<EventEnvelope<PublicEvent>> events) {
        tasks.follow(events.stream().flatMap(this::task).toList());
        postmortems.follow(events.stream().flatMap(this::postmortem).toList());
    }

    private Stream<OpenTask> task(EventEnvelope<PublicEvent> event) {
        return switch (event.data()) {
            case TaskEvent it -> task(event, it.incident(), it.task());
            case TaskDetailsChangedV1 it -> task(event, it.incident(), it.task());
            default -> Stream.empty();
        };
    }

    private Stream<OpenTask> task(EventEnvelope<PublicEvent> event, IncidentRef incident, TaskRef task) {
        if (incident.backfill()) {
            return Stream.empty();
        }
        return Stream.of(new OpenTask(
                task.id(),
                task.key(),
                task.title(),
                task.assignee(),
                task.dueDate(),
                links.task(event.workspace(), task).url(),
                !CLOSED.contains(task.status()),
                event.time()));
    }

    private Stream<DraftPostmortem> postmortem(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof PostmortemEvent it) || it.incident().backfill()) {
            return Stream.empty();
        }
        return switch (it) {
            case PostmortemOpenedV1 opened -> Stream.of(draft(event, opened.incident(), opened.postmortem()));
            case PostmortemUnpublishedV1 withdrawn ->
                Stream.of(draft(event, withdrawn.incident(), withdrawn.postmortem()));
            case PostmortemPublishedV1 published ->
                Stream.of(published(event, published.incident(), published.postmortem()));
            case PostmortemRepublishedV1 published ->
                Stream.of(published(event, published.incident(), published.postmortem()));
            case PostmortemIncidentAttachedV1 _, PostmortemIncidentDetachedV1 _ -> Stream.empty();
        };
    }

    private DraftPostmortem draft(EventEnvelope<PublicEvent> event, IncidentRef incident, PostmortemRef postmortem) {
        return postmortem(event, incident, postmortem.id(), postmortem.author(), postmortem.url(), true);
    }

    private DraftPostmortem published(
            EventEnvelope<PublicEvent> event, IncidentRef incident, PublishedPostmortem postmortem) {
        return postmortem(event, incident, postmortem.id(), postmortem.author(), postmortem.url(), false);
    }

    private DraftPostmortem postmortem(
            EventEnvelope<PublicEvent> event,
            IncidentRef incident,
            String id,
            String author,
            String url,
            boolean isDraft) {
        return new DraftPostmortem(
                id,
                incident.key() + " " + incident.title(),
                author,
                links.postmortem(event.workspace(), incident, url).url(),
                incident.isPrivate() ? incident.id() : null,
                isDraft,
                event.time());
    }
}
