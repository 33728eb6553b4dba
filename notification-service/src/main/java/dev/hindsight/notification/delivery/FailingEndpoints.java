package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.SilenceSettings;
import dev.hindsight.notification.write.disableendpoint.DisableEndpoint;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Switches endpoints off that have taken nothing for too long; what waits for them is kept. */
@Component
class FailingEndpoints {

    private static final Logger log = LoggerFactory.getLogger(FailingEndpoints.class);
    private static final String SYSTEM = "hindsight";

    private final JdbcClient jdbc;
    private final Commands commands;
    private final SilenceSettings settings;
    private final Clock clock;

    FailingEndpoints(JdbcClient jdbc, Commands commands, SilenceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void switchOff() {
        var now = clock.instant();
        jdbc.sql("select endpoint_id, failing_since from subscription where active and failing_since <= ?")
                .param(Timestamp.from(now.minus(settings.disableAfter())))
                .query((row, n) -> new DisableEndpoint(
                        row.getString("endpoint_id"),
                        reason(row.getTimestamp("failing_since").toInstant()),
                        now,
                        SYSTEM))
                .list()
                .forEach(this::switchOff);
    }

    private void switchOff(DisableEndpoint command) {
        try {
            commands.send(command);
        } catch (Refused removedMeanwhile) {
            log.debug("Endpoint {} is there no more", command.endpointId());
        }
    }

    private static String reason(Instant since) {
        return "No delivery has succeeded since the first one that failed, at " + since.truncatedTo(ChronoUnit.SECONDS)
                + ".";
    }
}
