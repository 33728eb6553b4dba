package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.SilenceSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds endpoints that have taken nothing for too long. */
@Component
class FailingEndpoints {

    private final JdbcClient jdbc;
    private final EndpointSwitch endpoints;
    private final SilenceSettings settings;
    private final Clock clock;

    FailingEndpoints(JdbcClient jdbc, EndpointSwitch endpoints, SilenceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void switchOff() {
        var now = clock.instant();
        jdbc.sql("select endpoint_id, failing_since from subscription where active and failing_since <= ?")
                .param(Timestamp.from(now.minus(settings.disableAfter())))
                .query((row, _) -> new Failing(
                        row.getString("endpoint_id"),
                        row.getTimestamp("failing_since").toInstant()))
                .list()
                .forEach(failing -> endpoints.off(failing.endpointId(), reason(failing.since()), now));
    }

    private static String reason(Instant since) {
        return "No delivery has succeeded since the first one that failed, at " + since.truncatedTo(ChronoUnit.SECONDS)
                + ".";
    }

    private record Failing(String endpointId, Instant since) {}
}
