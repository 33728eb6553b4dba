package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.incident.Broker.CloudEvent;
import dev.hindsight.testsupport.isolation.ApprovedMessage;
import dev.hindsight.testsupport.isolation.MessageContract;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class MovesWhenItsPostmortemOpensIT {

    private static final String TOPIC = "postmortem.events.v1";

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsTheApprovedEvent(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        bob.put("incidents/INC-1/resolution", null);

        send(postmortemOpened(workspace, idOf(workspace, 1)));

        awaitStatus(bob, "INC-1", "post_mortem");
        var timeline = bob.get("incidents/INC-1/timeline");
        assertThat(timeline.each("label").getLast()).isEqualTo("Resolved");
        assertThat(timeline.each("label").getFirst()).isEqualTo("Postmortem opened");
        assertThat(timeline.each("at").getFirst())
                .describedAs("when the postmortem said it was")
                .isEqualTo("2026-03-14T09:21:00Z");
        assertThat(timeline.each("actor").getFirst()).isEqualTo("alice");
    }

    @Test
    void movesOnceHoweverOftenItIsTold(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        bob.put("incidents/INC-1/resolution", null);
        var opened = postmortemOpened(workspace, idOf(workspace, 1));

        send(opened);
        send(opened);
        send(opened.with("ce_id", opened.id() + "-again"));
        sendLast(workspace);

        assertThat(bob.get("incidents/INC-1").header("ETag")).isEqualTo("\"3\"");
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).containsOnlyOnce("Postmortem opened");
    }

    @Test
    void movesAtTheNextResolutionWhenItWasReopened(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        bob.put("incidents/INC-1/resolution", null);
        bob.put("incidents/INC-1/investigation", "{\"reason\": \"It is back\"}");

        send(postmortemOpened(workspace, idOf(workspace, 1)));
        sendLast(workspace);
        assertThat(bob.get("incidents/INC-1").text("status")).isEqualTo("investigating");

        assertThat(bob.put("incidents/INC-1/resolution", null).text("status")).isEqualTo("post_mortem");
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).endsWith("Resolved", "Postmortem opened");
    }

    @Test
    void movesThereAndBackWithAPostmortemThatItIsAttachedTo(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        bob.put("incidents/INC-1/resolution", null);
        var attached = approved("postmortem.incident_attached", workspace);
        var detached = approved("postmortem.incident_detached", workspace);

        send(attached);
        awaitStatus(bob, "INC-1", "post_mortem");
        send(detached);
        awaitStatus(bob, "INC-1", "resolved");
        send(attached.with("ce_id", attached.id() + "-late"));
        sendLast(workspace);

        assertThat(bob.get("incidents/INC-1").text("status")).isEqualTo("resolved");
        assertThat(bob.get("incidents/INC-1/history").each("kind"))
                .startsWith("postmortem_detached", "postmortem_opened", "resolved");
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).contains("Postmortem detached");
        var told = Broker.of(environment).await("incident.events.v1", 1, found -> isDetachment(found, workspace));
        assertThat(told).hasSize(1);
        assertThat(Broker.text(told.getFirst())).contains("\"status\":\"resolved\"");
    }

    @Test
    void parksWhatIsAboutNoIncidentHere(Workspace workspace) {
        var unknown = postmortemOpened(workspace, workspace.slug() + ":incident:unknown");

        send(unknown);
        sendLast(workspace);

        assertParked(unknown, "There is no such thing here.");
    }

    @Test
    void takesMessagesOfOneWorkspaceOnly(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        bob.put("incidents/INC-1/resolution", null);
        var subject = workspace.slug() + ":postmortem:1";

        MessageContract.holds(
                environment,
                ApprovedMessage.of(TOPIC, "postmortem.incident_attached", workspace.slug(), subject)
                        .saying(
                                idOf(workspace, 1),
                                Approved.ATTACHED_INCIDENT_ID.replace("acme:", workspace.slug() + ":")),
                () -> storedAbout(workspace));

        awaitStatus(bob, "INC-1", "post_mortem");
    }

    private long storedAbout(Workspace workspace) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier like ?")
                .param("%" + workspace.slug() + ":%")
                .query(Long.class)
                .single();
    }

    @Test
    void passesOverWhatIsMeantForOthers(Workspace workspace) {
        send(CloudEvent.of(
                workspace.slug(),
                "/postmortem-service",
                "postmortem.published",
                Approved.event("postmortem.published").replace("acme:", workspace.slug() + ":")));
        send(CloudEvent.of(workspace.slug(), "/postmortem-service", "postmortem.imagined", "{\"a\": 1}"));

        sendLast(workspace);
    }

    private boolean isDetachment(ConsumerRecord<String, byte[]> message, Workspace workspace) {
        return Broker.header(message, "ce_type").equals("incident.postmortem_detached")
                && Broker.header(message, "ce_subject").equals(idOf(workspace, 1));
    }

    /** Of the first incident, as the one that is attached or detached. */
    private CloudEvent approved(String type, Workspace workspace) {
        return CloudEvent.of(
                workspace.slug(),
                "/postmortem-service",
                type,
                Approved.event(type)
                        .replace(Approved.ATTACHED_INCIDENT_ID, idOf(workspace, 1))
                        .replace("acme:", workspace.slug() + ":"));
    }

    private static CloudEvent postmortemOpened(Workspace workspace, String incidentId) {
        return CloudEvent.of(
                workspace.slug(),
                "/postmortem-service",
                "postmortem.opened",
                Approved.event("postmortem.opened")
                        .replace(Approved.INCIDENT_ID, incidentId)
                        .replace("acme:", workspace.slug() + ":"));
    }

    /** One after the other, whatever they are about. */
    private void send(CloudEvent event) {
        var subject = event.headers().get("ce_workspace") + ":postmortem:1";
        Broker.of(environment).sendToTheFirst(TOPIC, subject, event.with("ce_subject", subject));
    }

    /** When the incident of this one has moved, those before it have been handled. */
    private void sendLast(Workspace workspace) {
        var last = new Workspace(workspace.port(), workspace.slug() + "-last");
        last.engineer("bob").open("The last one");
        last.engineer("bob").put("incidents/INC-1/resolution", null);
        send(postmortemOpened(last, idOf(last, 1)));
        awaitStatus(last.engineer("bob"), "INC-1", "post_mortem");
    }

    private String idOf(Workspace workspace, long number) {
        return jdbc.sql("select incident_id from incident_key where workspace = ? and number = ?")
                .params(workspace.slug(), number)
                .query(String.class)
                .single();
    }

    private static void awaitStatus(Api api, String key, String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("incidents/" + key).text("status").equals(status));
    }

    private void assertParked(CloudEvent message, String reason) {
        var parked = Broker.of(environment)
                .await(TOPIC + ".dlt", 1, found -> Broker.header(found, "ce_id").equals(message.id()));
        assertThat(Broker.header(parked.getFirst(), "kafka_dlt-exception-message"))
                .contains(reason);
    }
}
