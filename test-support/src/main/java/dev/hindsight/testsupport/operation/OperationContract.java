package dev.hindsight.testsupport.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a service shows of itself: to everybody whether it is well, and to operators alone how far it is behind. Each service
 * has a test that extends it.
 */
public abstract class OperationContract {

    private final TestTokens tokens = TestTokens.shared();
    private final int consumers;
    private final List<String> processors;

    @LocalServerPort
    private int port;

    /**
     * Names what may be behind.
     *
     * @param consumers how many read from Kafka
     * @param processors the processors of the service's own events, beside that of the audit log
     */
    protected OperationContract(int consumers, String... processors) {
        this.consumers = consumers;
        this.processors =
                Stream.concat(Stream.of(processors), Stream.of("audit")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/readiness", "health/liveness"})
    void tellsEverybodyWhetherItIsWell(String path) {
        var health = get(path, "");

        assertThat(health.status()).describedAs("%s", health).isEqualTo(200);
        assertThat(health.text("status")).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "metrics", "info", "env", ""})
    void keepsEverythingElseFromStrangers(String path) {
        assertThat(get(path, "").status()).isEqualTo(401);
        assertThat(get(path, tokens.token("olivia", "/acme/owner")).status()).isEqualTo(403);
    }

    @Test
    void showsOperatorsHowFarItIsBehind() {
        storeAnEvent();
        var operator = tokens.token("sarah", TestTokens.OPERATORS);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var metrics = get("prometheus", operator).body();
            assertThat(metrics.lines().filter(line -> line.startsWith("hindsight_processor_lag{")))
                    .containsAll(processors.stream()
                            .map("hindsight_processor_lag{processor=\"%s\"} 0.0"::formatted)
                            .toList());
            assertThat(metrics.lines().filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag_max{")))
                    .hasSize(consumers);
        });
    }

    /** A refused attempt is one in every service. */
    private void storeAnEvent() {
        var workspace = "ws-" + UUID.randomUUID().toString().substring(0, 8);
        var refused = new ApiClient(origin(), tokens.token("olivia", "/" + workspace + "/owner"))
                .get(workspace + "/nothing-here");
        assertThat(refused.status()).isEqualTo(404);
    }

    private Answer get(String path, String token) {
        return new ApiClient(origin(), token).get("../../actuator/" + path);
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
