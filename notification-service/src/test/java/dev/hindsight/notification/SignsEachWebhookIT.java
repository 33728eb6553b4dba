package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class SignsEachWebhookIT {

    @LocalServerPort
    int port;

    @Test
    void postsASignedBodyThatTheReceiverCanVerify(@Autowired Broker broker) throws Exception {
        var admin = Api.as(port, "alice", "/signs/admin");
        try (var receiver = RecordingReceiver.start()) {
            var added = admin.post(
                    "signs/endpoints",
                    """
                    {"name": "bot", "kind": "webhook", "url": "%s", "events": ["postmortem.*"], "headers": {"X-Team": "sre"}}"""
                            .formatted(receiver.url("/hook?a=b")));
            assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
            var secret = added.text("secret");
            var incident = Facts.incident("signs");

            broker.publish(Facts.mitigated(incident, "not asked for"));
            broker.publish(Facts.published(incident));

            var request = receiver.awaitRequest(it -> it.text().contains("postmortem.published"));
            assertThat(receiver.requests()).hasSize(1);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hook?a=b");
            assertThat(request.requiredHeader("x-team")).isEqualTo("sre");
            assertThat(request.requiredHeader("content-type")).startsWith("application/json");
            assertThat(request.requiredHeader("webhook-id")).doesNotContain(".");
            assertThatCode(() -> new Webhook(secret).verify(request.text(), request.headers()))
                    .doesNotThrowAnyException();
            assertThat(request.requiredHeader("webhook-signature")).isEqualTo(byHand(secret, request));
            var body = JsonMapper.shared().readTree(request.text());
            assertThat(body.path("type").asString()).isEqualTo("postmortem.published");
            assertThat(body.path("timestamp").asString()).isEqualTo("2026-03-16T14:00:00Z");
            assertThat(body.at("/data/workspace").asString()).isEqualTo("signs");
            assertThat(body.at("/data/incident/key").asString()).isEqualTo("INC-42");
            assertThat(body.at("/data/postmortem/action_items/0/owner").asString())
                    .isEqualTo("bob");
        }
    }

    private static String byHand(String secret, dev.hindsight.testsupport.infrastructure.ReceivedRequest request)
            throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = request.requiredHeader("webhook-id") + "." + request.requiredHeader("webhook-timestamp") + "."
                + request.text();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
