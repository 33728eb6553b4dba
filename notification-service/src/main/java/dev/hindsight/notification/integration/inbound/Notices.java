package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.support.id.Ids;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds who is to be told of a task. */
@Component
class Notices {

    private final String publicUrl;

    Notices(@Value("${hindsight.public-url:http://localhost:8080}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    Optional<Notice> of(EventEnvelope<? extends PublicEvent> event) {
        return switch (event.data()) {
            case TaskCreatedV1 created -> assigned(event, created.incident(), created.task());
            // Who takes a task knows it.
            case TaskAssignedV1 assigned
            when !assigned.by().equals(assigned.task().assignee()) ->
                assigned(event, assigned.incident(), assigned.task());
            default -> Optional.empty();
        };
    }

    /** Without the incident's title: the assignee of a private incident's task may not take part in it. */
    private Optional<Notice> assigned(EventEnvelope<?> event, IncidentRef incident, TaskRef task) {
        var assignee = task.assignee();
        if (assignee == null) {
            return Optional.empty();
        }
        var due = task.dueDate() == null ? "" : " It is due on " + task.dueDate() + ".";
        return Optional.of(new Notice(
                Ids.name("notification", assignee, event.source(), event.id()),
                event.workspace(),
                assignee,
                event.type(),
                task.key() + " is yours: " + task.title(),
                "An action item of the postmortem of " + incident.key() + "." + due,
                publicUrl + "/api/ws/" + event.workspace() + "/tasks/" + task.key(),
                event.time()));
    }
}
