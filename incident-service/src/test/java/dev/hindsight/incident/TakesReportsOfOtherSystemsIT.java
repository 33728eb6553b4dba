package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.incident.Broker.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@IncidentServiceTest
class TakesReportsOfOtherSystemsIT {

    private static final String TOPIC = "incident.reports.v1";

    @Autowired
    Environment environment;

    @Test
    void opensAnIncidentOfTheApprovedReport(Workspace workspace) {
        send(report(workspace, Approved.event("incident.report")));

        var bob = workspace.viewer("bob");
        var incident = awaited(bob, "mitigated");
        assertThat(incident.text("title")).isEqualTo("Checkout answers 502");
        assertThat(incident.text("description")).startsWith("About one request in five");
        assertThat(incident.text("severity")).isEqualTo("P0");
        assertThat(incident.json().path("services").path(0).asString()).isEqualTo("checkout");
        assertThat(incident.json().path("tags").path(0).asString()).isEqualTo("5xx");
        assertThat(incident.text("started_at")).isEqualTo("2026-03-14T08:52:00Z");
        assertThat(incident.text("detected_at")).isEqualTo("2026-03-14T08:55:30Z");
        assertThat(incident.text("mitigated_at")).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(incident.text("source")).isEqualTo("alertmanager");
        assertThat(incident.text("external_id")).isEqualTo("checkout-5xx");
        assertThat(incident.text("created_by")).isEqualTo("alertmanager");
        var timeline = bob.get("incidents/INC-1/timeline");
        assertThat(timeline.each("label"))
                .containsExactly("Incident opened", "The error rate is below 1 % again.", "Mitigated");
        assertThat(timeline.each("at").getFirst()).isEqualTo("2026-03-14T08:55:30Z");
        assertThat(timeline.each("source").get(1)).isEqualTo("alertmanager");
    }

    @Test
    void changesNothingByARepetition(Workspace workspace) {
        var first = report(workspace, json("\"message\": \"Firing\", \"status\": \"investigating\""));
        var bob = workspace.engineer("bob");
        send(first);
        awaited(bob, "investigating");
        bob.patch("incidents/INC-1", "{\"title\": \"Found by bob\"}", "If-Match", "*");
        bob.put("incidents/INC-1/severity", "{\"severity\": \"P0\"}");
        var corrected = bob.put("incidents/INC-1/mitigation", null);

        send(first);
        send(first.with("ce_id", UUID.randomUUID().toString()));
        sendLast(workspace);

        assertThat(bob.get("incidents/INC-1").json()).isEqualTo(corrected.json());
        assertThat(bob.get("incidents/INC-1/timeline").each("label"))
                .containsOnlyOnce("Firing")
                .doesNotContain("Reopened");
    }

    @Test
    void bringsTheIncidentUpToDateByWhatItSaysDifferently(Workspace workspace) {
        var bob = workspace.engineer("bob");
        send(report(workspace, json("\"message\": \"Firing\", \"severity\": \"major\"")));
        awaited(bob, "open");
        bob.patch("incidents/INC-1", "{\"title\": \"Found by bob\"}", "If-Match", "*");

        send(report(
                workspace,
                json("\"severity\": \"critical\", \"services\": [\"web\"], \"status\": \"resolved\","
                        + " \"at\": \"2026-03-14T10:00:00Z\", \"message\": \"Over\"")));

        var incident = awaited(bob, "resolved");
        assertThat(incident.text("title")).isEqualTo("Found by bob");
        assertThat(incident.text("severity")).isEqualTo("P0");
        assertThat(incident.json().path("services").path(0).asString()).isEqualTo("web");
        assertThat(incident.text("resolved_at")).isEqualTo("2026-03-14T10:00:00Z");
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).contains("Firing", "Over");
        assertThat(bob.get("incidents").each("key")).containsExactly("INC-1");
    }

    @Test
    void reopensWhatIsReportedToGoOn(Workspace workspace) {
        var bob = workspace.engineer("bob");
        send(report(workspace, json("\"status\": \"resolved\"")));
        awaited(bob, "resolved");

        send(report(workspace, json("\"status\": \"investigating\"")));

        awaited(bob, "investigating");
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).contains("Reopened");
    }

    @Test
    void bringsAnIncidentUpToDateThatCameOverHttp(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("By hand", ", \"source\": \"alertmanager\", \"external_id\": \"x-1\"");

        send(report(workspace, json("\"status\": \"mitigated\"")));

        assertThat(awaited(bob, "mitigated").text("title")).isEqualTo("Disk full");
    }

    @Test
    void takesNoTimeOfTheFuture(Workspace workspace) {
        send(report(
                workspace,
                json("\"detected_at\": \"2999-01-01T00:00:00Z\", \"started_at\": \"2999-01-01T00:00:00Z\","
                        + " \"status\": \"resolved\", \"at\": \"2999-01-01T00:00:00Z\"")));

        var incident = awaited(workspace.viewer("bob"), "resolved");
        for (var time : new String[] {"started_at", "detected_at", "resolved_at"}) {
            assertThat(Instant.parse(incident.text(time))).isBeforeOrEqualTo(Instant.now());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                                                                     | The data are not a urn:hindsight:event:incident.report:v1.",
                "{\"source\": \"a\", \"external_id\": \"1\"}                           | The data are not a urn:hindsight:event:incident.report:v1.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \" \"}         | title is blank.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\\u0000\"}  | title has a character that cannot be stored.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\", \"severity\": \"P9\"}  | There is no severity 'P9'.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\", \"status\": \"gone\"}  | not 'gone'.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\", \"status\": \"cancelled\"} | not 'cancelled'.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\", \"tags\": [\"\"]} | tags is blank.",
                "{\"source\": \"a\", \"external_id\": \"1\", \"title\": \"a\", \"at\": \"-5000-01-01T00:00:00Z\"} | at is not in the years 1 to 9999.",
            })
    void parksWhatItCannotUseWithTheReason(String data, String reason, Workspace workspace) {
        var unusable = report(workspace, data);

        send(unusable);
        sendLast(workspace);

        assertParked(unusable, reason);
        assertThat(workspace.viewer("bob").get("incidents").each("title")).containsExactly("The last one");
    }

    @Test
    void parksWhatIsNoReportOfAWorkspace(Workspace workspace) {
        var report = report(workspace, json("\"status\": \"open\""));
        var foreign = report.with("ce_id", UUID.randomUUID().toString()).with("ce_workspace", workspace.slug() + ":x");
        var nowhere = report.with("ce_id", UUID.randomUUID().toString()).without("ce_workspace");
        var unknown = report.with("ce_id", UUID.randomUUID().toString())
                .with("ce_dataschema", "urn:hindsight:event:incident.report:v9");
        var other = report.with("ce_id", UUID.randomUUID().toString())
                .with("ce_dataschema", "urn:hindsight:event:incident.opened:v1");
        var noCloudEvent = report.with("ce_id", UUID.randomUUID().toString()).without("ce_specversion");

        send(foreign);
        send(nowhere);
        send(unknown);
        send(other);
        send(noCloudEvent);
        sendLast(workspace);

        assertParked(foreign, "There is no workspace '" + workspace.slug() + ":x'.");
        assertParked(nowhere, "names its workspace");
        assertParked(unknown, "dataschema");
        assertParked(other, "incident");
        assertParked(noCloudEvent, "no CloudEvent");
        assertThat(workspace.viewer("bob").get("incidents").each("title")).containsExactly("The last one");
    }

    @Test
    void parksTheEndOfAnIncidentThatWasCancelled(Workspace workspace) {
        var bob = workspace.engineer("bob");
        send(report(workspace, json("\"status\": \"open\"")));
        awaited(bob, "open");
        var cancelled = bob.put("incidents/INC-1/cancellation", "{\"reason\": \"A test\"}");
        var resolved = report(workspace, json("\"status\": \"resolved\", \"severity\": \"P0\", \"message\": \"Over\""));

        send(resolved);
        sendLast(workspace);

        assertParked(resolved, "The incident is 'cancelled'; from there the legal moves are: none, it is final.");
        assertThat(bob.get("incidents/INC-1").json()).isEqualTo(cancelled.json());
        assertThat(bob.get("incidents/INC-1/timeline").each("label")).doesNotContain("Over");
    }

    private static String json(String more) {
        return "{\"source\": \"alertmanager\", \"external_id\": \"x-1\", \"title\": \"Disk full\", %s}".formatted(more);
    }

    private static CloudEvent report(Workspace workspace, String data) {
        return CloudEvent.of(workspace.slug(), "/alertmanager", "incident.report", data);
    }

    private void send(CloudEvent report) {
        Broker.of(environment).send(TOPIC, "one-partition", report);
    }

    /** When this one is there, those before it have been handled. */
    private void sendLast(Workspace workspace) {
        send(report(workspace, "{\"source\": \"a\", \"external_id\": \"last\", \"title\": \"The last one\"}"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        workspace.viewer("bob").get("incidents").each("title"))
                .contains("The last one"));
    }

    private Api.Answer awaited(Api api, String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("incidents/INC-1").text("status").equals(status));
        return api.get("incidents/INC-1");
    }

    private void assertParked(CloudEvent message, String reason) {
        var parked = Broker.of(environment)
                .await(TOPIC + ".dlt", 1, found -> Broker.header(found, "ce_id").equals(message.id()));
        assertThat(parked).hasSize(1);
        assertThat(Broker.text(parked.getFirst())).isEqualTo(message.data());
        assertThat(Broker.header(parked.getFirst(), "kafka_dlt-exception-message"))
                .contains(reason);
    }
}
