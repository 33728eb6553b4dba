package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.hindsight.testsupport.infrastructure.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ExtendWith(OutputCaptureExtension.class)
class RotatesSecretsIT extends WithReceiver {

    @Test
    void signsByTheOldAndTheNewOneForAWhile(CapturedOutput log) throws Exception {
        var workspace = Workspace.of(port, "rotated");
        var endpoint = workspace.endpoint(receiver.url());
        var path = "rotated/endpoints/" + endpoint.id();

        var before = Instant.now();
        var rotated = workspace.admin().put(path + "/secret", "");
        var request = sent(workspace, 1);

        assertThat(rotated.status()).describedAs("%s", rotated).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Instant.parse(rotated.text("previous_secret_ends_at")))
                .isBetween(before.plus(Duration.ofHours(24)), Instant.now().plus(Duration.ofHours(24)));
        var secret = rotated.text("secret");
        assertThat(secret).startsWith("whsec_").isNotEqualTo(endpoint.secret());
        assertThat(request.requiredHeader("webhook-signature").split(" ")).hasSize(2);
        for (var valid : List.of(endpoint.secret(), secret)) {
            new Webhook(valid).verify(request.text(), request.headers());
        }
        assertThat(workspace.get(endpoint).has("secret")).isFalse();
        assertThat(workspace.get(endpoint).path("previous_secret_ends_at").asString())
                .isEqualTo(rotated.text("previous_secret_ends_at"));
        assertThat(log.getAll()).doesNotContain(secret.substring(6));
        KeepsSecretsIT.assertNowhereInTheDatabase(jdbc, secret.substring(6));
        KeepsSecretsIT.assertNowhereInTheDatabase(jdbc, endpoint.secret().substring(6));
    }

    @Test
    void erasesTheOldOneWhenItsTimeIsOver(@Autowired List<ScheduledTaskHolder> scheduled) throws Exception {
        var workspace = Workspace.of(port, "rotated-over");
        var endpoint = workspace.endpoint(receiver.url());
        var secret = workspace
                .admin()
                .put("rotated-over/endpoints/" + endpoint.id() + "/secret", "")
                .text("secret");
        jdbc.sql("update previous_secret set ends_at = now() where endpoint_id = ?")
                .param(endpoint.id())
                .update();

        var request = sent(workspace, 1);
        scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("EndpointSecrets.forgetWhatHasEnded"))
                .forEach(task -> task.getTask().getRunnable().run());

        assertThat(request.requiredHeader("webhook-signature").split(" ")).hasSize(1);
        new Webhook(secret).verify(request.text(), request.headers());
        assertThat(stored(endpoint)).isZero();
    }

    @Test
    void erasesTheOldOneEarlierOnRequest() throws Exception {
        var workspace = Workspace.of(port, "rotated-ended");
        var endpoint = workspace.endpoint(receiver.url());
        var path = "rotated-ended/endpoints/" + endpoint.id() + "/secret";
        var rotated = workspace.admin().put(path, "");

        var ended = workspace.admin().send("DELETE", path + "/previous", null, "If-Match", rotated.header("ETag"));
        var request = sent(workspace, 1);

        assertThat(ended.status()).describedAs("%s", ended).isEqualTo(200);
        assertThat(ended.json().path("previous_secret_ends_at").isNull()).isTrue();
        assertThat(request.requiredHeader("webhook-signature").split(" ")).hasSize(1);
        new Webhook(rotated.text("secret")).verify(request.text(), request.headers());
        assertThat(stored(endpoint)).isZero();
    }

    @Test
    void keepsEachThatAReceiverMayHaveWhenItHappensTwice() throws Exception {
        var workspace = Workspace.of(port, "rotated-twice");
        var endpoint = workspace.endpoint(receiver.url());
        var path = "rotated-twice/endpoints/" + endpoint.id() + "/secret";

        var first = workspace.admin().put(path, "");
        var second = workspace.admin().put(path, "");
        var request = sent(workspace, 1);

        for (var valid : List.of(endpoint.secret(), first.text("secret"), second.text("secret"))) {
            new Webhook(valid).verify(request.text(), request.headers());
        }
        assertThat(workspace
                        .admin()
                        .put(path, "", "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(workspace.admin().put(path, "").status()).isEqualTo(200);
        assertThat(workspace.admin().put(path, "").status()).isEqualTo(200);
        assertThat(workspace.admin().put(path, "").status()).isEqualTo(409);
        workspace.admin().send("DELETE", "rotated-twice/endpoints/" + endpoint.id(), null);
        assertThat(stored(endpoint)).isZero();
    }

    private ReceivedRequest sent(Workspace workspace, int count) {
        broker.publish(Facts.published(Facts.incident(workspace.name())));
        return receiver.awaitRequests(count).getLast();
    }

    private long stored(Workspace.Added endpoint) {
        return jdbc.sql("select count(*) from previous_secret where endpoint_id = ?")
                .param(endpoint.id())
                .query(Long.class)
                .single();
    }
}
