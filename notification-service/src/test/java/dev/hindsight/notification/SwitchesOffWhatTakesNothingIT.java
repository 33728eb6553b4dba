package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class SwitchesOffWhatTakesNothingIT extends WithReceiver {

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @Test
    void forFiveDays() {
        var workspace = Workspace.of(port, "takes-nothing");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answer(Answer.status(500));
        broker.publish(Facts.published(Facts.incident("takes-nothing")));
        workspace.awaitFinished(endpoint, 1);

        age(endpoint, "4 days 23 hours");
        lookAfterThem();
        assertThat(workspace.get(endpoint).path("active").asBoolean()).isTrue();
        age(endpoint, "2 hours");
        lookAfterThem();

        Awaitility.await().until(() -> !workspace.get(endpoint).path("active").asBoolean());
        assertThat(workspace.get(endpoint).path("disabled_reason").asString()).contains("No delivery has succeeded");
        workspace.admin().send("PATCH", "takes-nothing/endpoints/" + endpoint.id(), "{\"active\": true}");
        lookAfterThem();
        assertThat(workspace.get(endpoint).path("active").asBoolean()).isTrue();
    }

    @Test
    void butNotWhatTakesSomethingNowAndThen() {
        var workspace = Workspace.of(port, "takes-some");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answerNext(Answer.status(500));
        broker.publish(Facts.published(Facts.incident("takes-some")));
        receiver.awaitRequests(2);
        workspace.awaitFinished(endpoint, 1);

        age(endpoint, "6 days");
        lookAfterThem();

        assertThat(workspace.get(endpoint).path("active").asBoolean()).isTrue();
        assertThat(workspace.get(endpoint).path("version").asLong()).isEqualTo(1);
    }

    /** Whoever repairs a receiver tries whether it works. */
    @Test
    void butNotBecauseOfATest() {
        var workspace = Workspace.of(port, "tested-once");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answer(Answer.status(500));
        workspace.admin().post("tested-once/endpoints/" + endpoint.id() + "/test", "");
        workspace.awaitFinished(endpoint, 1);

        age(endpoint, "6 days");
        lookAfterThem();

        assertThat(workspace.get(endpoint).path("active").asBoolean()).isTrue();
    }

    private void age(Workspace.Added endpoint, String by) {
        jdbc.sql("update subscription set failing_since = failing_since - ?::interval where endpoint_id = ?")
                .params(by, endpoint.id())
                .update();
    }

    private void lookAfterThem() {
        scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("FailingEndpoints.switchOff"))
                .forEach(task -> task.getTask().getRunnable().run());
    }
}
