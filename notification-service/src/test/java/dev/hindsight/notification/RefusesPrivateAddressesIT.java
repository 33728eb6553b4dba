package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@NotificationServiceTest
@TestPropertySource(properties = "hindsight.notification.allowed-private-networks=")
class RefusesPrivateAddressesIT {

    @LocalServerPort
    int port;

    @Test
    void refusesThemAtRegistrationAndAtConnection(@Autowired Broker broker, @Autowired JdbcClient jdbc) {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "guarded");
            var refused = workspace
                    .admin()
                    .post(
                            "guarded/endpoints",
                            "{\"name\": \"x\", \"kind\": \"webhook\", \"events\": [\"*\"], \"url\": \"" + receiver.url()
                                    + "\"}");
            var added = workspace.endpoint(java.net.URI.create("http://93.184.215.14/"));
            var changed = workspace
                    .admin()
                    .send("PATCH", "guarded/endpoints/" + added.id(), "{\"url\": \"http://localhost:1/\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(changed.status()).isEqualTo(422);
            // As if the name had been public when it was registered.
            jdbc.sql("update subscription set url = ?")
                    .param("http://localhost:" + receiver.port() + "/")
                    .update();
            broker.publish(Facts.published(Facts.incident("guarded")));

            var delivery = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> workspace.deliveries(added),
                            all -> !all.isEmpty()
                                    && all.getFirst().path("attempts").size() > 1);
            assertThat(delivery.getFirst().at("/attempts/0/error").asString()).contains("not public");
            assertThat(receiver.requests()).isEmpty();
        }
    }
}
