package dev.hindsight.notification;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The people of a workspace and what they were told. */
record Inboxes(int port, Broker broker, String workspace, Map<String, String> roles) {

    Inboxes(int port, Broker broker, String workspace) {
        this(port, broker, workspace, new HashMap<>());
    }

    /** Lets somebody be seen by the service; whatever is published from then on finds them. */
    Inboxes with(String user, String role) {
        roles.put(user, role);
        broker.see(workspace, user, role);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "%s@example.org".formatted(user).equals(address(user)));
        return this;
    }

    Api of(String user) {
        return Api.as(port, user, "/" + workspace + "/" + roles.getOrDefault(user, "viewer"));
    }

    /** The titles, oldest first. */
    List<String> titles(String user) {
        return all(user).stream().map(it -> it.path("title").asString()).toList();
    }

    /** Oldest first. */
    List<JsonNode> all(String user) {
        return of(user).get(workspace + "/notifications")
                .json()
                .path("items")
                .valueStream()
                .toList()
                .reversed();
    }

    List<JsonNode> await(String user, int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> all(user), it -> it.size() >= count);
    }

    private String address(String user) {
        return of(user).get(workspace + "/notification-preferences")
                .json()
                .at("/letters/address")
                .asString("");
    }
}
