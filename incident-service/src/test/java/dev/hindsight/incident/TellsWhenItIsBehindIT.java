package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that is short for now looks as if nothing had happened. */
@IncidentServiceTest
class TellsWhenItIsBehindIT {

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
            assertThat(behind.text("type")).isEqualTo("urn:hindsight:problem:projection-behind");
            assertThat(behind.text("detail")).startsWith("What is shown here");
            assertThat(behind.header("Retry-After")).isEqualTo("1");
        } finally {
            processor.start();
        }
        await().untilAsserted(() ->
                assertThat(bob.get(incident + "/" + part).each("id")).hasSize(2));
    }
}
