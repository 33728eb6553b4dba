package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TakesBackWhatAnEndpointIsToldIT extends WithReceiver {

    private static final String PRIVATE_TOO = "\"events\": [\"*\"], \"include_private\": true";

    @Test
    void ofPrivateIncidentsAlsoWhenAnAttemptFailsMeanwhile() {
        var workspace = Workspace.of(port, "back-failing");
        var endpoint = workspace.endpoint(receiver.url(), PRIVATE_TOO);
        receiver.answer(Answer.status(500));
        receiver.hold();
        tellPrivately("back-failing");
        receiver.awaitRequests(1);

        change(workspace, endpoint, "{\"include_private\": false}");
        receiver.release();

        var attempted = Awaitility.await()
                .until(
                        () -> workspace.deliveries(endpoint).getFirst(),
                        it -> it.path("attempts").size() == 1);
        assertThat(attempted.path("state").asString()).isEqualTo("exhausted");
        assertThat(attempted.path("next_attempt_at").isNull()).isTrue();
    }

    @Test
    void ofPrivateIncidentsAlsoWhatIsQueuedAtThatMoment() {
        var workspace = Workspace.of(port, "back-queued");
        var endpoint = workspace.endpoint(receiver.url(), PRIVATE_TOO);
        jdbc.sql("update subscription set hold_until = now() + interval '1 hour' where endpoint_id = ?")
                .param(endpoint.id())
                .update();
        tellPrivately("back-queued");
        Awaitility.await().until(() -> workspace.deliveries(endpoint).size() == 1);

        // As when it was queued by who had read the subscription before it changed.
        jdbc.sql("update subscription set hold_until = null, include_private = false where endpoint_id = ?")
                .param(endpoint.id())
                .update();
        var finished = workspace.awaitFinished(endpoint, 1).getFirst();

        assertThat(finished.path("state").asString()).isEqualTo("exhausted");
        assertThat(finished.at("/attempts/0/error").asString()).contains("private");
        assertThat(receiver.requests()).isEmpty();
        assertThat(isFailing(endpoint)).isFalse();
    }

    @Test
    void butNotTheNewUrlForWhatTheOldOneAnswers() {
        var workspace = Workspace.of(port, "back-moved");
        var endpoint = workspace.endpoint(receiver.url("/old"));
        receiver.answerNext(Answer.status(410));
        receiver.hold();
        broker.publish(Facts.mitigated(Facts.incident("back-moved"), "old"));
        receiver.awaitRequests(1);

        change(workspace, endpoint, "{\"url\": \"" + receiver.url("/new") + "\"}");
        receiver.release();
        workspace.awaitFinished(endpoint, 1);

        assertThat(workspace.get(endpoint).path("active").asBoolean()).isTrue();
        assertThat(isFailing(endpoint)).isFalse();
        broker.publish(Facts.mitigated(Facts.incident("back-moved"), "new"));
        assertThat(receiver.awaitRequests(2)).extracting("path").containsExactly("/old", "/new");
    }

    private void tellPrivately(String workspace) {
        broker.publish(Facts.resolved(Facts.incident(workspace, "P1", List.of("checkout"), List.of(), true, false)));
    }

    private static void change(Workspace workspace, Workspace.Added endpoint, String settings) {
        var changed = workspace.admin().send("PATCH", workspace.name() + "/endpoints/" + endpoint.id(), settings);
        assertThat(changed.status()).describedAs("%s", changed).isEqualTo(200);
    }

    private boolean isFailing(Workspace.Added endpoint) {
        return jdbc.sql("select failing_since is not null from subscription where endpoint_id = ?")
                .param(endpoint.id())
                .query(Boolean.class)
                .single();
    }
}
