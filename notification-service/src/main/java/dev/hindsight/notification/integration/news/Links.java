package dev.hindsight.notification.integration.news;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.notification.news.News.Link;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where a reader is sent: to our own origin, whatever an event says. */
@Component
class Links {

    private final String origin;

    Links(@Value("${hindsight.public-url:http://localhost:8080}") String publicUrl) {
        this.origin = publicUrl.replaceAll("/+$", "");
    }

    Link home() {
        return new Link("Open Hindsight", origin + "/");
    }

    Link incident(String workspace, IncidentRef incident) {
        return new Link("Open " + incident.key(), of(workspace, "incidents", incident.key()));
    }

    Link task(String workspace, TaskRef task) {
        return new Link("Open " + task.key(), of(workspace, "tasks", task.key()));
    }

    Link postmortem(String workspace, IncidentRef incident, String url) {
        return new Link(
                "Open the postmortem of " + incident.key(),
                url.startsWith(origin + "/") ? url : of(workspace, "incidents", incident.key()) + "/postmortem");
    }

    private String of(String workspace, String things, String key) {
        return origin + "/api/ws/" + segment(workspace) + "/" + things + "/" + segment(key);
    }

    private static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
