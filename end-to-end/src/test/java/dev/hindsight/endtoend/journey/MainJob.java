package dev.hindsight.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.hindsight.endtoend.installation.Installation;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.ReceivedRequest;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job, told as a colleague would live it; the same on every kind of installation. */
abstract class MainJob {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String ALREADY_PUBLISHED = "Publish refused: existing published version";

    abstract Installation hindsight();

    @Test
    void takesAnIncidentFromItsReportToAFinishedTask() {
        var alice = hindsight().as("alice");
        var bob = hindsight().as("bob");
        var dave = hindsight().as("dave");
        try (var receiver = RecordingReceiver.start()) {
            var secret = subscribe(alice, receiver);
            var incident = drive(bob);
            var postmortem = incident + "/postmortem";

            openPostmortem(bob, postmortem);
            write(bob, postmortem);
            assertThat(dave.get(postmortem).status())
                    .describedAs("a draft, to a viewer")
                    .isEqualTo(403);

            var published = accepted(bob.put(postmortem + "/publication", null, "If-Match", "*"));
            assertThat(published.json().path("is_published").asBoolean()).isTrue();
            var tasks = awaitTasks(alice, incident, 2);
            assertThat(tasks.texts("items", "title"))
                    .containsExactlyInAnyOrder("Add a canary to the config rollout", "Alert on login error rate");
            assertSignedOnce(receiver, secret, incident);
            awaitNotified(hindsight().as("carol"), "Alert on login error rate");
            assertThat(dave.get(postmortem).text("summary")).isEqualTo("Logins failed for 40 minutes.");

            var again = bob.put(postmortem + "/publication", null, "If-Match", "*");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text("detail")).isEqualTo(ALREADY_PUBLISHED);

            accepted(bob.post(
                    postmortem + "/action-items",
                    """
                    {"title": "Rehearse the rollback", "owner": "bob"}"""));
            accepted(bob.put(postmortem + "/publication?republish=true", null, "If-Match", "*"));
            awaitTasks(alice, incident, 3);

            completeATask(bob, tasks, postmortem);
            unpublish(alice, dave, postmortem, published.text("published_at"));
            assertNothingIsSeenFromOutside(incident);
        }
    }

    @Test
    void tellsOneStoryOfTwoIncidents() {
        var bob = hindsight().as("bob");
        var first = drive(bob);
        var second = drive(bob);
        var attachment = first + "/postmortem/incidents/" + keyOf(second);
        openPostmortem(bob, first + "/postmortem");

        var attached = accepted(bob.put(attachment, null));
        assertThat(attached.texts("timeline", "incident")).contains(keyOf(first), keyOf(second));
        awaitStatus(bob, second, "post_mortem");
        assertThat(bob.post(second + "/postmortem", "{}").status()).isEqualTo(409);

        accepted(bob.delete(attachment, "If-Match", "*"));
        awaitStatus(bob, second, "resolved");
        openPostmortem(bob, second + "/postmortem");
    }

    private static void awaitStatus(ApiClient caller, String incident, String status) {
        await().atMost(SOON).untilAsserted(() -> assertThat(caller.get(incident).text("status"))
                .isEqualTo(status));
    }

    private static String keyOf(String incident) {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }

    private static String subscribe(ApiClient admin, RecordingReceiver receiver) {
        var endpoint = accepted(admin.post(
                "acme/endpoints",
                """
                {"name": "journey", "kind": "webhook", "url": "%s", "events": ["postmortem.published"]}"""
                        .formatted(receiver.url())));
        assertThat(endpoint.text("secret")).startsWith("whsec_");
        return endpoint.text("secret");
    }

    private static String drive(ApiClient bob) {
        var opened = accepted(
                bob.post(
                        "acme/incidents",
                        """
                {"title": "Logins fail", "severity": "P1", "services": ["auth"], "started_at": "2026-01-05T10:00:00Z"}"""));
        assertThat(opened.status()).isEqualTo(201);
        var incident = "acme/incidents/" + opened.text("key");
        accepted(bob.put(incident + "/commander", """
                {"user": "bob"}"""));
        accepted(bob.put(incident + "/investigation", null));
        accepted(
                bob.post(
                        incident + "/timeline",
                        """
                {"at": "2026-01-05T10:02:00Z", "label": "Error rate at 60 %", "phase": "detection", "key_moment": true}"""));
        accepted(bob.put(incident + "/mitigation", """
                {"note": "Rolled back"}"""));
        var resolved = accepted(bob.put(incident + "/resolution", null));
        assertThat(resolved.text("status")).isEqualTo("resolved");
        return incident;
    }

    private static void openPostmortem(ApiClient bob, String postmortem) {
        var opened = accepted(bob.post(postmortem, "{}"));
        assertThat(opened.status()).isEqualTo(201);
        await().atMost(SOON).untilAsserted(() -> assertThat(bob.get(postmortem).texts("timeline", "label"))
                .startsWith("Error rate at 60 %")
                .contains("Incident opened", "bob took command", "Investigation started", "Mitigated", "Resolved"));
        awaitStatus(bob, postmortem.replace("/postmortem", ""), "post_mortem");
    }

    private static void write(ApiClient bob, String postmortem) {
        accepted(bob.patch(
                postmortem,
                """
                {"summary": "Logins failed for 40 minutes.", "root_cause": "A config change reached all regions at once."}""",
                "If-Match",
                bob.get(postmortem).etag()));
        for (var item : List.of(
                "{\"title\": \"Add a canary to the config rollout\", \"owner\": \"bob\", \"priority\": \"P1\"}",
                "{\"title\": \"Alert on login error rate\", \"owner\": \"carol\", \"due_date\": \"2027-01-31\"}",
                "{\"title\": \"  \"}")) {
            accepted(bob.post(postmortem + "/action-items", item));
        }
    }

    private static Answer awaitTasks(ApiClient caller, String incident, int count) {
        var key = keyOf(incident);
        return await().atMost(SOON)
                .until(
                        () -> caller.get("acme/tasks?incident=" + key),
                        tasks -> tasks.json().path("items").size() == count);
    }

    private static void assertSignedOnce(RecordingReceiver receiver, String secret, String incident) {
        var key = keyOf(incident);
        var request = receiver.awaitRequest(it -> it.text().contains('"' + key + '"'));
        assertThatCode(() -> new Webhook(secret).verify(request.text(), headers(request)))
                .doesNotThrowAnyException();
        assertThat(request.text()).contains("\"type\":\"postmortem.published\"");
        assertThat(receiver.requests()).hasSize(1);
    }

    private static HttpHeaders headers(ReceivedRequest request) {
        return HttpHeaders.of(request.headers(), (name, value) -> true);
    }

    private static void awaitNotified(ApiClient person, String title) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(person.get("acme/notifications").body()).contains(title));
    }

    private static void completeATask(ApiClient bob, Answer tasks, String postmortem) {
        var task = tasks.texts("items", "key").getFirst();
        accepted(bob.put("acme/tasks/" + task + "/status", "{\"status\": \"done\"}"));
        await().atMost(SOON).untilAsserted(() -> assertThat(bob.get(postmortem)
                        .json()
                        .path("action_items")
                        .valueStream()
                        .map(item -> item.path("task"))
                        .filter(it -> it.path("key").asString("").equals(task))
                        .map(it -> it.path("status").asString("")))
                .containsExactly("done"));
    }

    private static void unpublish(ApiClient alice, ApiClient viewer, String postmortem, String publishedAt) {
        assertThat(viewer.get(postmortem).status()).isEqualTo(200);
        var unpublished = accepted(alice.delete(postmortem + "/publication", "If-Match", "*"));
        assertThat(unpublished.json().path("is_published").asBoolean()).isFalse();
        assertThat(unpublished.text("published_at")).isEqualTo(publishedAt);
        assertThat(viewer.get(postmortem).status()).isEqualTo(403);
    }

    private void assertNothingIsSeenFromOutside(String incident) {
        var erin = hindsight().as("erin");
        for (var path :
                List.of(incident, incident + "/timeline", incident + "/postmortem", "acme/incidents", "acme/tasks")) {
            assertThat(erin.get(path).status()).describedAs(path).isEqualTo(404);
            assertThat(erin.get(path.replace("acme/", "globex/")).body()).doesNotContain("Logins");
        }
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isBetween(200, 299);
        return answer;
    }
}
