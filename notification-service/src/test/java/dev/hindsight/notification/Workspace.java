package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A workspace of a test, and what its admin does. */
record Workspace(String name, Api admin) {

    static Workspace of(int port, String name) {
        return new Workspace(name, Api.as(port, "alice", "/" + name + "/admin"));
    }

    /** Adds a webhook that is told everything. */
    Added endpoint(URI url) {
        return endpoint(url, "\"events\": [\"*\"]");
    }

    /** Adds a webhook; the settings are fields of JSON. */
    Added endpoint(URI url, String settings) {
        return endpoint(url, "webhook", settings);
    }

    /** Adds an endpoint of some kind. */
    Added endpoint(URI url, String kind, String settings) {
        var answer = admin.post(
                name + "/endpoints",
                "{\"name\": \"bot\", \"kind\": \"" + kind + "\", \"url\": \"" + url + "\", " + settings + "}");
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(201);
        return new Added(answer.text("id"), answer.text("secret"));
    }

    JsonNode get(Added endpoint) {
        return admin.get(name + "/endpoints/" + endpoint.id()).json();
    }

    /** The newest first. */
    List<JsonNode> deliveries(Added endpoint) {
        return admin.get(name + "/endpoints/" + endpoint.id() + "/deliveries")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** Waits until every delivery to the endpoint, and at least so many, has come to an end. */
    List<JsonNode> awaitFinished(Added endpoint, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> deliveries(endpoint),
                        all -> all.size() >= count
                                && all.stream()
                                        .noneMatch(it ->
                                                it.path("state").asString().equals("waiting")));
    }

    record Added(String id, String secret) {}
}
