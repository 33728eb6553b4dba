package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RetriesUntilTheReceiverTakesItIT extends WithReceiver {

    @Test
    void signsEachAttemptAnewUnderTheSameId() throws Exception {
        var workspace = Workspace.of(port, "anew");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answerNext(Answer.status(429).withHeader("Retry-After", "2"));

        broker.publish(Facts.published(Facts.incident("anew")));

        var requests = receiver.awaitRequests(2);
        assertThat(Duration.between(requests.get(0).at(), requests.get(1).at()))
                .isGreaterThan(Duration.ofMillis(1_900));
        assertThat(requests.get(1).requiredHeader("webhook-id"))
                .isEqualTo(requests.get(0).requiredHeader("webhook-id"));
        assertThat(timestamp(requests.get(1))).isGreaterThan(timestamp(requests.get(0)));
        assertThat(requests.get(1).text()).isEqualTo(requests.get(0).text());
        for (var request : requests) {
            new Webhook(endpoint.secret()).verify(request.text(), request.headers());
        }
    }

    @Test
    void holdsAllThatGoesToAReceiverThatHasTooMuch() {
        var workspace = Workspace.of(port, "held");
        workspace.endpoint(receiver.url());
        var other = workspace.endpoint(receiver.url("/other"), "\"events\": [\"task.*\"]");
        receiver.answerNext(Answer.status(429).withHeader("Retry-After", "2"));

        broker.publish(Facts.published(Facts.incident("held")));
        receiver.awaitRequests(1);
        Awaitility.await().until(() -> !workspace
                .admin()
                .get("held/endpoints")
                .json()
                .path("items")
                .isEmpty());
        broker.publish(Facts.published(Facts.incident("held")));
        broker.publish(Facts.published(Facts.incident("held")));

        var requests = receiver.awaitRequests(4);
        assertThat(requests.subList(1, 4)).allSatisfy(request -> assertThat(request.at())
                .isAfter(requests.getFirst().at().plusMillis(1_900)));
        assertThat(workspace.deliveries(other)).isEmpty();
    }

    @Test
    void disablesAnEndpointWhoseReceiverIsGoneAndKeepsWhatWaits() {
        var workspace = Workspace.of(port, "gone");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answerNext(Answer.status(410));
        receiver.hold();
        var incident = Facts.incident("gone");
        broker.publish(Facts.mitigated(incident, "refused"));
        broker.publish(Facts.mitigated(incident, "kept"));
        // So that the second event waits behind the first.
        Awaitility.await().until(() -> workspace.deliveries(endpoint).size() == 2);
        receiver.release();

        Awaitility.await().until(() -> !workspace.get(endpoint).path("active").asBoolean());

        assertThat(workspace.get(endpoint).path("disabled_reason").asString()).contains("410");
        try (var witness = RecordingReceiver.start()) {
            workspace.endpoint(witness.url());
            broker.publish(Facts.mitigated(incident, "not for it"));
            witness.awaitRequest(request -> request.text().contains("not for it"));
        }
        assertThat(receiver.requests()).hasSize(1);
        workspace.admin().send("PATCH", "gone/endpoints/" + endpoint.id(), "{\"active\": true}");
        assertThat(receiver.awaitRequests(2).get(1).text()).contains("kept");
        assertThat(workspace.awaitFinished(endpoint, 2))
                .extracting(it -> it.path("state").asString())
                .containsExactly("succeeded", "exhausted");
    }

    @Test
    void logsEveryAttempt() {
        var workspace = Workspace.of(port, "logged");
        var endpoint =
                workspace.endpoint(receiver.url(), "\"events\": [\"*\"], \"headers\": {\"X-Token\": \"hunter2\"}");
        receiver.answerNext(
                Answer.status(503).withBody("x".repeat(100_000)),
                Answer.HANGING,
                Answer.status(202).withBody("thanks"));
        var incident = Facts.incident("logged");

        broker.publish(Facts.published(incident));

        var delivery = workspace.awaitFinished(endpoint, 1).getFirst();
        var attempts = delivery.path("attempts");
        assertThat(delivery.path("id").asString())
                .isEqualTo(receiver.requests().getFirst().requiredHeader("webhook-id"));
        assertThat(delivery.path("event_type").asString()).isEqualTo("postmortem.published");
        assertThat(delivery.path("subject").asString()).isEqualTo(incident.id());
        assertThat(delivery.path("state").asString()).isEqualTo("succeeded");
        assertThat(delivery.path("next_attempt_at").isNull()).isTrue();
        assertThat(Instant.parse(delivery.path("created_at").asString())).isBefore(Instant.now());
        assertThat(attempts.valueStream().map(it -> it.path("status").asInt(0))).containsExactly(503, 0, 202);
        assertThat(attempts.get(0).path("response").asString()).hasSize(2_000);
        // Whichever of two clocks is quicker: that of the socket or that of the attempt.
        assertThat(attempts.get(1).path("error").asString()).containsAnyOf("in time", "within");
        assertThat(attempts.get(1).path("duration_ms").asLong()).isBetween(1_900L, 4_000L);
        assertThat(attempts.get(2).path("response").asString()).isEqualTo("thanks");
        assertThat(attempts.get(2).path("error").isNull()).isTrue();
        assertThat(attempts.get(0).at("/request_headers/webhook-id").asString())
                .isEqualTo(delivery.path("id").asString());
        assertThat(attempts.get(0).at("/request_headers/X-Token").asString()).isEqualTo("(hidden)");
        assertThat(receiver.requests().getFirst().requiredHeader("x-token")).isEqualTo("hunter2");
    }

    @Test
    void showsTheLogPageByPage() {
        var workspace = Workspace.of(port, "paged");
        var endpoint = workspace.endpoint(receiver.url());
        for (var number : List.of("1", "2", "3", "4", "5")) {
            broker.publish(Facts.mitigated(Facts.incident("paged"), number));
        }
        var all = workspace.awaitFinished(endpoint, 5);

        var path = "paged/endpoints/" + endpoint.id() + "/deliveries?limit=2";
        var first = workspace.admin().get(path);
        var second = workspace.admin().get(path + "&cursor=" + first.text("next_cursor"));

        assertThat(first.json().path("items").valueStream()).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(second.json().path("items").valueStream()).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(decoded(first.text("next_cursor")))
                .as("says nothing of how much is sent in other workspaces")
                .endsWith("\n" + all.get(1).path("id").asString() + "\n"
                        + all.get(1).path("created_at").asString());
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static long timestamp(dev.hindsight.testsupport.infrastructure.ReceivedRequest request) {
        return Long.parseLong(request.requiredHeader("webhook-timestamp"));
    }
}
