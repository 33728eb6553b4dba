package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class OpensOnePostmortemOfAResolvedIncidentIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensItWithTheTimelineAlreadyThere() {
        var incident = AnIncident.in("one", "INC-1");
        others.tell(
                incident.id(),
                incident.opened("bob"),
                incident.investigated("bob"),
                incident.entry(AnIncident.START.plusSeconds(90), "The pool is empty", "carol"),
                incident.resolved("bob"));

        var opened = Api.as(port, "bob", "/one/engineer").post("one/incidents/INC-1/postmortem", "{}");

        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/ws/one/incidents/INC-1/postmortem");
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.text("author")).isEqualTo("bob");
        assertThat(opened.text("state")).isEqualTo("draft");
        assertThat(opened.text("incident")).isEqualTo("INC-1");
        assertThat(labels(opened))
                .containsExactly("Incident opened", "Investigation started", "The pool is empty", "Resolved");
        assertThat(Api.as(port, "bob", "/one/engineer")
                        .get("one/incidents/INC-1/postmortem")
                        .json())
                .isEqualTo(opened.json());
    }

    @Test
    void waitsForAResolutionThatIsOnItsWay() {
        var incident = AnIncident.in("two", "INC-1");
        var opening = CompletableFuture.supplyAsync(
                () -> Api.as(port, "bob", "/two/engineer").post("two/incidents/INC-1/postmortem", ""));

        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));

        assertThat(opening.join().status()).describedAs("%s", opening.join()).isEqualTo(201);
    }

    @Test
    void refusesWhileTheIncidentIsNotResolved() {
        var incident = AnIncident.in("three", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.investigated("bob"));

        var refused = Api.as(port, "bob", "/three/engineer").post("three/incidents/INC-1/postmortem", "{}");

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:hindsight:problem:incident-not-resolved");
        assertThat(refused.text("detail")).contains("'investigating'");
    }

    @Test
    void opensItOnceHoweverManyAskAtTheSameTime() {
        var incident = AnIncident.in("four", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));

        var statuses = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> Api.as(port, "user" + n, "/four/engineer").post("four/incidents/INC-1/postmortem", "{}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();

        assertThat(statuses.getFirst()).isEqualTo(201);
        assertThat(statuses.subList(1, 12)).containsOnly(409);
        assertThat(jdbc.sql("select count(*) from domainevententry where aggregateidentifier like 'four:%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void recognisesARepeatedRequestAfterItsAnswerWasLost() {
        var incident = AnIncident.in("five", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/five/engineer");
        bob.post("five/incidents/INC-1/postmortem", "{}", "Idempotency-Key", "k1");
        jdbc.sql("delete from idempotency_key where workspace = 'five'").update();

        var again = bob.post("five/incidents/INC-1/postmortem", "{}", "Idempotency-Key", "k1");
        var other = bob.post("five/incidents/INC-1/postmortem", "{}", "Idempotency-Key", "k2");

        assertThat(again.status()).describedAs("%s", again).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("type")).isEqualTo("urn:hindsight:problem:postmortem-exists");
    }

    @Test
    void takesInWhatWasRecordedBeforeItOpenedHoweverLateAndNothingElse() {
        var incident = AnIncident.in("six", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/six/engineer");
        var opened = bob.post("six/incidents/INC-1/postmortem", "{}");
        var openedAt = Instant.parse(opened.text("opened_at"));
        var early = AnIncident.START.plusSeconds(1);

        others.tell(OtherServices.envelope(
                incident.id(), openedAt.plusMillis(1), incident.entry(early, "recorded later", "bob")));
        others.tell(
                OtherServices.envelope(incident.id(), openedAt, incident.entry(early, "same moment, first", "bob")));
        others.tell(OtherServices.envelope(
                incident.id(), openedAt.minusMillis(1), incident.entry(early, "same moment, second", "bob")));

        Eventually.eventually(() -> assertThat(labels(bob.get("six/incidents/INC-1/postmortem")))
                .containsExactly("Incident opened", "same moment, first", "same moment, second", "Resolved"));
    }

    @Test
    void takesNoViewerAndNoUnknownIncident() {
        var refused = Api.as(port, "dave", "/seven/viewer").post("seven/incidents/INC-1/postmortem", "{}");
        var missing = Api.as(port, "bob", "/seven/engineer").post("seven/incidents/INC-1/postmortem", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("engineer");
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void letsTheOpenerNameAnAuthorAndRefusesOtherFields() {
        var incident = AnIncident.in("eight", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/eight/engineer");

        var refused = bob.post("eight/incidents/INC-1/postmortem", "{\"author\": \" \", \"colour\": 1}");
        var opened = bob.post("eight/incidents/INC-1/postmortem", "{\"author\": \"carol\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("author", "colour");
        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(opened.text("author")).isEqualTo("carol");
    }

    private static List<String> labels(Answer answer) {
        return answer.json()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("label").asString())
                .toList();
    }
}
