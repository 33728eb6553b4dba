package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.guard.HostNames;
import dev.hindsight.notification.guard.OutboundCorpus;
import dev.hindsight.notification.guard.OutboundCorpus.HostileUrl;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
@TestPropertySource(properties = "hindsight.notification.allowed-private-networks=")
class RefusesPrivateAddressesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestConfiguration
    static class Names {

        @Bean
        @Primary
        HostNames namesOfTheCorpus() {
            return OutboundCorpus.names();
        }
    }

    @LocalServerPort
    int port;

    /** One of each kind; all of them are refused by the same check, without a service around it. */
    static Stream<HostileUrl> kindsOfHostileUrls() {
        return OutboundCorpus.hostile().stream()
                .collect(Collectors.toMap(HostileUrl::category, Function.identity(), (first, _) -> first))
                .values()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("kindsOfHostileUrls")
    void saysWhatIsWrongWithAHostileUrl(HostileUrl hostile) {
        var refused = Workspace.of(port, "guarded")
                .admin()
                .post(
                        "guarded/endpoints",
                        JSON.writeValueAsString(
                                Map.of("name", "x", "kind", "webhook", "events", List.of("*"), "url", hostile.url())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("url");
        assertThat(refused.json().at("/errors/0/message").asString()).contains(hostile.reason());
    }

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
            var added = workspace.endpoint(URI.create("http://93.184.215.14/"));
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
