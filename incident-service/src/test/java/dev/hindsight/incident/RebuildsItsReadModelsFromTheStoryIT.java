package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class RebuildsItsReadModelsFromTheStoryIT {

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "incident-details, 'select id, doc::text from incident_details order by id'",
        "incident-details, 'select * from incident_label order by workspace, kind, name, place'",
        "incident-timeline, 'select * from incident_timeline order by incident_id, entry_id'",
        "incident-timeline, 'select * from incident_timeline_version order by incident_id'",
        "incident-communications, 'select * from incident_communication order by incident_id, entry_id'",
        "incident-history, 'select incident_id, position, change::text from incident_history order by 1, 2'",
        "incident-history, 'select id, doc::text from incident_history_known order by id'",
    })
    void andTheyAreWhatTheyWere(String projection, String rows, Workspace workspace) {
        live(workspace);
        var processor = processing
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
        awaitAllHandled(processor);
        var before = read(rows);
        assertThat(before).isNotEmpty();

        processor.shutDown();
        processor.resetTokens();
        assertThat(read(rows)).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read(rows)).isEqualTo(before));
        awaitAllHandled(processor);
        assertThat(read(rows)).isEqualTo(before);
    }

    private static void live(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow", ", \"private\": true, \"services\": [\"web\"]");
        bob.put(incident + "/commander", "{\"user\": \"carol\"}");
        bob.put(incident + "/commander", "{\"user\": \"dave\"}");
        bob.put(incident + "/responders/dave", "{\"role\": \"observer\"}");
        bob.delete(incident + "/responders/carol", "If-Match", "*");
        bob.post(incident + "/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}");
        bob.post(
                incident + "/communications",
                "{\"at\": \"2026-01-01T10:00:00Z\", \"channel\": \"mail\", \"message\": \"Hm\"}");
        bob.put(incident + "/impact", "{\"revenue\": {\"value\": 7.50, \"unit\": \"EUR\"}}");
        bob.put(incident + "/change", "{\"url\": \"https://git.example.com/7\"}");
        bob.put(incident + "/runbooks", "{\"items\": [{\"title\": \"Fail over\", \"used\": true}]}");
        bob.put(incident + "/mitigation", null);
        bob.put(incident + "/investigation", "{\"reason\": \"It is back\"}");
        bob.put(incident + "/severity", "{\"severity\": \"P0\"}");
        bob.patch(incident, "{\"title\": \"Down\", \"triaged_at\": \"2026-01-01T10:00:00Z\"}", "If-Match", "*");
        bob.put(incident + "/resolution", null);
        bob.put("incidents/" + bob.open("Mistake") + "/cancellation", "{\"reason\": \"A mistake\"}");
    }

    private void awaitAllHandled(StreamingEventProcessor processor) {
        long newest = jdbc.sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        processor.processingStatus().values())
                .isNotEmpty()
                .allSatisfy(status ->
                        assertThat(status.getCurrentPosition().orElse(0)).isGreaterThanOrEqualTo(newest)));
    }

    private List<Map<String, @Nullable Object>> read(String rows) {
        return jdbc.sql(rows).query().listOfRows();
    }
}
