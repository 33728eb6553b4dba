package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncidentServiceTest
class OpensEachIncidentOnceIT {

    @LocalServerPort
    int port;

    @Test
    void answersACreationWithTheIncident() {
        var alice = Api.as(port, "alice", "/first/owner");

        var opened = alice.post(
                "first/incidents",
                """
                {"title": "Logins fail", "severity": "critical", "services": ["auth"], "started_at": "2026-01-01T10:00:00+01:00"}
                """);

        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/ws/first/incidents/INC-1");
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.text("key")).isEqualTo("INC-1");
        assertThat(opened.text("severity")).isEqualTo("P0");
        assertThat(opened.text("started_at")).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(alice.get("first/incidents/INC-1").json()).isEqualTo(opened.json());
    }

    @Test
    void answersARepeatedReportWithTheIncidentThatExists() {
        var alice = Api.as(port, "alice", "/second/engineer");
        var report = """
                {"title": "Disk full", "source": "alertmanager", "external_id": "g-1"}""";

        var first = alice.post("second/incidents", report);
        var second = alice.post("second/incidents", report);

        assertThat(first.status()).describedAs("%s", first).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("key")).isEqualTo(first.text("key"));
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        var alice = Api.as(port, "alice", "/third/engineer");

        var first = alice.post("third/incidents", "{\"title\": \"Slow\"}", "Idempotency-Key", "k1");
        var again = alice.post("third/incidents", "{\"title\": \"Slow\"}", "Idempotency-Key", "k1");
        var other = alice.post("third/incidents", "{\"title\": \"Fast\"}", "Idempotency-Key", "k1");

        assertThat(first.status()).describedAs("%s", first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var alice = Api.as(port, "alice", "/fourth/engineer");

        var refused = alice.post(
                "fourth/incidents",
                """
                {"title": "", "severity": "P9", "services": "auth", "started_at": 5, "colour": "red"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("title", "severity", "services", "started_at", "colour");
        assertThat(alice.get("fourth/incidents/INC-1").status()).isEqualTo(404);
    }
}
