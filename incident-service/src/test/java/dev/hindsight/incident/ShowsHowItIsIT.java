package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@IncidentServiceTest
class ShowsHowItIsIT {

    @Test
    void tellsEveryoneWhetherItIsWell(Workspace workspace) {
        for (var path : new String[] {"health", "health/readiness", "health/liveness"}) {
            var health = get(workspace, path, null);
            assertThat(health.status()).describedAs("%s: %s", path, health).isEqualTo(200);
            assertThat(health.text("status")).isEqualTo("UP");
        }
    }

    @Test
    void keepsItsMetricsFromStrangers(Workspace workspace) {
        for (var path : new String[] {"prometheus", "info", ""}) {
            assertThat(get(workspace, path, null).status()).describedAs(path).isEqualTo(401);
        }
    }

    @Test
    void showsHowFarProcessorsAndConsumersAreBehind(Workspace workspace) {
        workspace.engineer("bob").open("Slow");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var metrics = get(workspace, "prometheus", TestTokens.shared().token("scraper", TestTokens.OPERATORS));
            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.response().body())
                    .contains("hindsight_processor_lag{processor=\"incident-details\"} 0.0")
                    .contains("hindsight_processor_lag{processor=\"incident-timeline\"} 0.0")
                    .contains("hindsight_processor_lag{processor=\"incident-events-publisher\"} 0.0");
            assertThat(metrics.response()
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag_max{")))
                    .describedAs("one consumer of reports, one of what postmortems tell")
                    .hasSize(2);
        });
    }

    private static Api.Answer get(Workspace workspace, String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + workspace.port() + "/actuator/" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Api.exchanged(request.build());
    }
}
