package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.support.command.Commands;
import java.time.Instant;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list that is short for now looks as if nothing had happened. */
@IncidentServiceTest
class TellsWhenItIsBehindIT {

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventProcessingConfiguration processing;

    @ParameterizedTest
    @CsvSource({"timeline, incident-timeline", "history, incident-history"})
    void insteadOfAPartOfTheStory(String part, String projection, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        await().until(() -> bob.get(incident + "/" + part).each("id").size() == 1);
        var processor = processing
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        try {
            bob.put(incident + "/resolution", null);

            var behind = bob.get(incident + "/" + part + "?min_version=2");

            assertThat(behind.status()).isEqualTo(503);
            assertThat(behind.text("type")).isEqualTo("urn:hindsight:problem:read-behind");
            assertThat(behind.text("detail")).contains("nothing was changed");
            assertThat(behind.header("Retry-After")).isEqualTo("1");
        } finally {
            processor.start();
        }
        await().untilAsserted(() ->
                assertThat(bob.get(incident + "/" + part).each("id")).hasSize(2));
    }

    @Test
    void butSaysOfAStaleEditThatItIsStale(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        var id = jdbc.sql("select id from incident_details where workspace = ?")
                .param(workspace.slug())
                .query(String.class)
                .single();
        var processor = processing
                .eventProcessor("incident-details", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        try {
            commands.send(new SetSeverity(id, null, Severity.P0, null, Instant.now(), new Actor("carol", true)));

            var refused = bob.put(incident + "/severity", "{\"severity\": \"P3\"}", "If-Match", "\"1\"");

            assertThat(refused.status()).isEqualTo(412);
        } finally {
            processor.start();
        }
    }
}
