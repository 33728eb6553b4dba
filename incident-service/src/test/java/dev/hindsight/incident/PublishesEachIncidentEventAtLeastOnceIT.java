package dev.hindsight.incident;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IncidentServiceTest
class PublishesEachIncidentEventAtLeastOnceIT {

    private static final String TOPIC = "incident.events.v1";

    private static final List<String> STORY = List.of(
            "incident.opened",
            "incident.severity_changed",
            "incident.commander_assigned",
            "incident.responder_joined",
            "incident.responder_left",
            "incident.timeline_entry_added",
            "incident.investigation_started",
            "incident.mitigated",
            "incident.reopened",
            "incident.details_changed",
            "incident.resolved");

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void inTheOrderOfTheStoryAsCloudEvents(Workspace workspace) {
        tell(workspace);

        var told = told(workspace, STORY.size());

        assertThat(told)
                .extracting(message -> Broker.header(message, "ce_type"))
                .isEqualTo(STORY);
        assertThat(told)
                .extracting(ConsumerRecord::partition)
                .containsOnly(told.getFirst().partition());
        assertThat(told).allSatisfy(message -> {
            var type = Broker.header(message, "ce_type");
            assertThat(message.key()).startsWith(workspace.slug() + ":incident:");
            assertThat(Broker.header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(Broker.header(message, "ce_source")).isEqualTo("/incident-service");
            assertThat(Broker.header(message, "ce_subject")).isEqualTo(message.key());
            assertThat(Broker.header(message, "ce_partitionkey")).isEqualTo(message.key());
            assertThat(Broker.header(message, "ce_workspace")).isEqualTo(workspace.slug());
            assertThat(Broker.header(message, "ce_dataschema")).isEqualTo("urn:hindsight:event:" + type + ":v1");
            assertThat(Instant.parse(Broker.header(message, "ce_time"))).isBeforeOrEqualTo(Instant.now());
            assertThat(Broker.header(message, "content-type")).isEqualTo("application/json");
        });
        assertThat(told).extracting(message -> Broker.header(message, "ce_id")).isEqualTo(storedIds(workspace));
    }

    @Test
    void withTheIncidentAsItWasThen(Workspace workspace) {
        tell(workspace);

        var incidents = told(workspace, STORY.size()).stream()
                .map(message ->
                        JsonMapper.shared().readTree(Broker.text(message)).path("incident"))
                .toList();

        assertThat(incidents)
                .extracting(incident -> incident.path("status").asString())
                .containsExactly(
                        "open",
                        "open",
                        "open",
                        "open",
                        "open",
                        "open",
                        "investigating",
                        "mitigated",
                        "investigating",
                        "investigating",
                        "resolved");
        assertThat(incidents)
                .extracting(incident -> incident.path("severity").asString())
                .startsWith("P2", "P0")
                .endsWith("P0");
        assertThat(incidents)
                .extracting(incident -> incident.path("title").asString())
                .startsWith("Slow")
                .endsWith("Slow", "Down", "Down");
        assertThat(incidents)
                .extracting(incident -> incident.path("key").asString())
                .containsOnly("INC-1");
    }

    @Test
    void tellsOfThePrivateOnesThatTheyArePrivate(Workspace workspace) {
        workspace.engineer("bob").open("Leak", ", \"private\": true, \"drill\": true");

        assertThat(told(workspace, 2)).allSatisfy(message -> {
            var incident = JsonMapper.shared().readTree(Broker.text(message)).path("incident");
            assertThat(incident.path("is_private").asBoolean()).isTrue();
            assertThat(incident.path("drill").asBoolean()).isTrue();
        });
    }

    @Test
    void alikeWhenItTellsThemAgain(Workspace workspace) {
        tell(workspace);
        told(workspace, STORY.size());

        forgetWhatWasTold();

        var messages = told(workspace, 2 * STORY.size());
        assertThat(messages).hasSize(2 * STORY.size());
        assertThat(messages.subList(STORY.size(), messages.size()))
                .extracting(message -> Broker.header(message, "ce_type"))
                .isEqualTo(STORY);
        assertThat(messages.stream().collect(groupingBy(message -> Broker.header(message, "ce_id"))))
                .hasSize(STORY.size())
                .allSatisfy((id, alike) -> {
                    assertThat(alike).hasSize(2);
                    assertThat(Broker.text(alike.getLast())).isEqualTo(Broker.text(alike.getFirst()));
                    assertThat(Broker.header(alike.getLast(), "ce_time"))
                            .isEqualTo(Broker.header(alike.getFirst(), "ce_time"));
                });
    }

    private static void tell(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");
        bob.put(incident + "/severity", "{\"severity\": \"P0\"}");
        bob.put(incident + "/commander", "{\"user\": \"carol\"}");
        bob.put(incident + "/responders/dave", "{\"role\": \"observer\"}");
        bob.delete(incident + "/responders/dave", "If-Match", "*");
        bob.post(
                incident + "/timeline",
                "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\", \"payload\": {\"a\": null}}");
        bob.put(incident + "/investigation", null);
        bob.put(incident + "/mitigation", null);
        bob.put(incident + "/investigation", "{\"reason\": \"It is back\"}");
        bob.patch(incident, "{\"title\": \"Down\"}", "If-Match", "*");
        bob.put(incident + "/resolution", null);
    }

    private List<ConsumerRecord<String, byte[]>> told(Workspace workspace, int count) {
        return Broker.of(environment)
                .await(TOPIC, count, message -> message.key().startsWith(workspace.slug() + ":"));
    }

    private List<String> storedIds(Workspace workspace) {
        return jdbc.sql("select eventidentifier from domainevententry where aggregateidentifier like ?"
                        + " order by sequencenumber")
                .param(workspace.slug() + ":%")
                .query(String.class)
                .list();
    }

    /** As if the process had died again and again before it noted how far it was. */
    private void forgetWhatWasTold() {
        var publisher = processing
                .eventProcessor("incident-events-publisher", StreamingEventProcessor.class)
                .orElseThrow();
        publisher.shutDown();
        jdbc.sql("update tokenentry set token = null, tokentype = null, owner = null where processorname = ?")
                .param("incident-events-publisher")
                .update();
        publisher.start();
    }
}
