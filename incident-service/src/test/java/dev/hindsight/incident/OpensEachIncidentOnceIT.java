package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@IncidentServiceTest
class OpensEachIncidentOnceIT {

    @Test
    void answersACreationWithTheIncident(Workspace workspace) {
        var alice = workspace.owner("alice");

        var called = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var opened = alice.post(
                "incidents",
                """
                {"title": " Logins fail ", "severity": "critical", "services": ["auth"],
                 "started_at": "2026-01-01T10:00:00+01:00",
                 "caused_by_change": {"url": "https://git.example.com/auth/7", "title": "New login"}}
                """);

        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/ws/" + workspace.slug() + "/incidents/INC-1");
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.text("key")).isEqualTo("INC-1");
        assertThat(opened.text("title")).isEqualTo("Logins fail");
        assertThat(opened.text("status")).isEqualTo("open");
        assertThat(opened.text("severity")).isEqualTo("P0");
        assertThat(opened.text("created_by")).isEqualTo("alice");
        assertThat(opened.text("started_at")).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(Instant.parse(opened.text("detected_at")))
                .isBetween(called, Instant.parse(opened.text("created_at")));
        assertThat(opened.json().path("caused_by_change").path("url").asString())
                .isEqualTo("https://git.example.com/auth/7");
        assertThat(opened.json()
                        .path("measures")
                        .path("time_to_resolve")
                        .path("state")
                        .asString())
                .isEqualTo("pending");
        assertThat(alice.get("incidents/INC-1").json()).isEqualTo(opened.json());
    }

    @Test
    void hasTheFieldsOfTheContract(Workspace workspace) {
        var alice = workspace.engineer("alice");

        assertThat(alice.get("incidents/" + alice.open("Slow")).json().propertyNames())
                .containsExactlyInAnyOrder(
                        "key",
                        "title",
                        "description",
                        "severity",
                        "status",
                        "services",
                        "tags",
                        "commander",
                        "responders",
                        "started_at",
                        "detected_at",
                        "acknowledged_at",
                        "triaged_at",
                        "mitigated_at",
                        "resolved_at",
                        "closed_at",
                        "environment",
                        "war_room",
                        "impact",
                        "caused_by_change",
                        "runbooks",
                        "measures",
                        "private",
                        "drill",
                        "backfill",
                        "source",
                        "external_id",
                        "created_by",
                        "created_at",
                        "version");
    }

    @Test
    void guessesNothingOfAPastIncident(Workspace workspace) {
        var alice = workspace.engineer("alice");

        var key = alice.open("Long ago", ", \"backfill\": true, \"started_at\": \"2020-01-01T00:00:00Z\"");

        assertThat(alice.get("incidents/" + key).json().path("detected_at").isNull())
                .isTrue();
        assertThat(alice.get("incidents/" + key + "/timeline").each("at")).containsExactly("2020-01-01T00:00:00Z");
    }

    @Test
    void answersARepeatedReportWithTheIncidentThatExists(Workspace workspace) {
        var alice = workspace.engineer("alice");
        var report = "{\"title\": \"Disk full\", \"source\": \"alertmanager\", \"external_id\": \"g-1\"}";

        var first = alice.post("incidents", report);
        var second = alice.post("incidents", report);
        var otherSource = alice.post("incidents", report.replace("alertmanager", "grafana"));

        assertThat(first.status()).describedAs("%s", first).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(otherSource.status()).isEqualTo(201);
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime(Workspace workspace) {
        var alice = workspace.engineer("alice");

        var first = alice.post("incidents", "{\"title\": \"Slow\"}", "Idempotency-Key", "k1");
        var again = alice.post("incidents", "{\"title\": \"Slow\"}", "Idempotency-Key", "k1");
        var other = alice.post("incidents", "{\"title\": \"Fast\"}", "Idempotency-Key", "k1");
        var ofAnotherPerson =
                workspace.engineer("bob").post("incidents", "{\"title\": \"Slow\"}", "Idempotency-Key", "k1");

        assertThat(first.status()).describedAs("%s", first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(ofAnotherPerson.text("key")).isEqualTo("INC-2");
    }

    @Test
    void givesKeysWithoutGapsToManyAtOnce(Workspace workspace) throws Exception {
        var alice = workspace.engineer("alice");
        Callable<String> opening = () -> alice.open("One of many");

        assertThat(concurrently(opening, 40))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> "INC-" + number)
                        .toList());
    }

    @Test
    void opensOneIncidentForManyReportsAtOnce(Workspace workspace) throws Exception {
        var alice = workspace.engineer("alice");
        var report = "{\"title\": \"Disk full\", \"source\": \"alertmanager\", \"external_id\": \"g-1\"}";
        Callable<String> reporting = () -> alice.post("incidents", report).text("key");

        assertThat(concurrently(reporting, 20)).containsOnly("INC-1");
        assertThat(alice.open("The next one")).isEqualTo("INC-2");
    }

    private static List<String> concurrently(Callable<String> task, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, times).mapToObj(number -> task).toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
