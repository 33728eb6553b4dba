package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class KeepsSecretsIT extends WithBroker {

    @Test
    void showsASecretOnlyInTheAnswerThatCreatesIt(CapturedOutput log) throws Exception {
        var admin = Api.as(port, "alice", "/secrets/admin");
        try (var receiver = RecordingReceiver.start()) {
            var body =
                    """
                    {"name": "bot", "kind": "webhook", "url": "%s", "events": ["*"], "headers": {"Authorization": "Bearer hunter2"}}"""
                            .formatted(receiver.url());

            var added = admin.post("secrets/endpoints", body, "Idempotency-Key", "s");
            var again = admin.post("secrets/endpoints", body, "Idempotency-Key", "s");
            var other = admin.post("secrets/endpoints", body.replace("bot", "cat"), "Idempotency-Key", "s");
            broker.publish(Facts.published(Facts.incident("secrets")));
            var request = receiver.awaitRequests(1).getFirst();

            var secret = added.text("secret");
            assertThat(secret).startsWith("whsec_");
            assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.response().body()).isEqualTo(added.response().body());
            assertThat(other.status()).isEqualTo(422);
            new Webhook(secret).verify(request.text(), request.headers());

            var path = "secrets/endpoints/" + added.text("id");
            var workspace = new Workspace("secrets", admin);
            workspace.awaitFinished(new Workspace.Added(added.text("id"), secret), 1);
            var deliveries = admin.get(path + "/deliveries").response().body();
            assertThat(deliveries)
                    .doesNotContain("hunter2")
                    .doesNotContain(request.requiredHeader("webhook-signature"));
            assertThat(admin.get(path).json().has("secret")).isFalse();
            assertThat(admin.send("PATCH", path, "{\"name\": \"new\"}").json().has("secret"))
                    .isFalse();
            assertThat(admin.get("secrets/endpoints").response().body()).doesNotContain("whsec_");
            assertNowhereInTheDatabase(jdbc, secret.substring(6));
            assertThat(log.getAll()).doesNotContain(secret.substring(6)).doesNotContain("hunter2");
        }
    }

    @Test
    void givesSlackNoSecret() {
        var added = Api.as(port, "alice", "/secrets/admin")
                .post(
                        "secrets/endpoints",
                        """
                        {"name": "chat", "kind": "slack", "url": "https://93.184.215.14/", "events": ["*"]}""");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().has("secret")).isFalse();
    }

    static void assertNowhereInTheDatabase(JdbcClient jdbc, String secret) {
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("domainevententry", "endpoint_secret", "idempotency_key");
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || ? || '%'"
                                    + ("domainevententry".equals(table)
                                            ? " or convert_from(payload, 'UTF8') like '%' || ? || '%'"
                                            : " or ?::text is null"))
                            .params(secret, secret)
                            .query(Long.class)
                            .single())
                    .describedAs(table)
                    .isZero();
        }
    }
}
