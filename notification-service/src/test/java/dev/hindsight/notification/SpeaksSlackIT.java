package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class SpeaksSlackIT {

    @LocalServerPort
    int port;

    @Test
    void postsBlocksThatCallNobody(@Autowired Broker broker) {
        var admin = Api.as(port, "alice", "/slack/admin");
        try (var receiver = RecordingReceiver.start()) {
            admin.post(
                    "slack/endpoints",
                    """
                    {"name": "chat", "kind": "slack", "url": "%s", "events": ["postmortem.*"]}"""
                            .formatted(receiver.url("/services/T0/B0/x")));

            broker.publish(Facts.published(Facts.incident("slack"), "Ask <!channel> & <@U1>"));

            var request = receiver.awaitRequests(1).getFirst();
            var message = JsonMapper.shared().readTree(request.text());
            assertThat(request.path()).isEqualTo("/services/T0/B0/x");
            assertThat(request.header("webhook-signature")).isEmpty();
            assertThat(message.path("text").asString())
                    .isEqualTo("[P1] Postmortem published: INC-42 Checkout answers 502");
            assertThat(message.at("/blocks/1/text/text").asString())
                    .contains("Ask &lt;!channel&gt; &amp; &lt;@U1&gt;")
                    .contains("<https://hindsight.example.com/api/ws/acme/incidents/INC-42/postmortem|");
        }
    }
}
