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
public class Links {

    private final String origin;

    Links(@Value("${hindsight.public-url:http://localhost:8080}") String publicUrl) {
        this.origin = publicUrl.replaceAll("/+$", "");
    }

    public Link home() {
        return new Link("Open Hindsight", origin + "/");
    }

    public Link incident(String workspace, IncidentRef incident) {
        return new Link("Open " + incident.key(), of(workspace, "incidents", incident.key()));
    }

    public Link task(String workspace, TaskRef task) {
        return new Link("Open " + task.key(), of(workspace, "tasks", task.key()));
    }

    public Link postmortem(String workspace, IncidentRef incident, String url) {
        return new Link(
                "Open the postmortem of " + incident.key(),
                url.startsWith(origin + "/") ? url : of(workspace, "incidents", incident.key()) + "/postmortem");
    }

    public Link endpoint(String workspace, String endpointId) {
        return new Link("Open the endpoint", of(workspace, "endpoints", endpointId));
    }

    /** Where somebody chooses what they are told. */
    public String preferences(String workspace) {
        return origin + "/api/ws/" + segment(workspace) + "/notification-preferences";
    }

    private String of(String workspace, String things, String key) {
        return origin + "/api/ws/" + segment(workspace) + "/" + things + "/" + segment(key);
    }

    private static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
