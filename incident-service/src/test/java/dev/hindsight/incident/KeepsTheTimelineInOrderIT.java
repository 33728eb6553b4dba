package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@IncidentServiceTest
class KeepsTheTimelineInOrderIT {

    @Test
    void showsWhatHappenedFirstFirstHoweverLateItArrives(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = past(bob);
        bob.put("incidents/" + key + "/resolution", "{\"at\": \"2026-01-01T12:00:00Z\"}");

        add(bob, key, "2026-01-01T11:00:00Z", "third");
        add(bob, key, "2026-01-01T09:00:00+00:00", "first");
        add(bob, key, "2026-01-01T13:30:00+03:00", "second");

        assertThat(labels(bob, key)).containsExactly("first", "Incident opened", "second", "third", "Resolved");
    }

    @Test
    void showsTiesInTheOrderOfTheirArrival(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = past(bob);

        for (var label : List.of("c", "a", "b")) {
            add(bob, key, "2026-01-01T10:00:00Z", label);
        }

        assertThat(labels(bob, key)).containsExactly("Incident opened", "c", "a", "b");
    }

    @Test
    void turnsPagesOverTies(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = past(bob);
        var expected = new ArrayList<>(List.of("Incident opened"));
        for (int number = 1; number <= 6; number++) {
            add(bob, key, "2026-01-01T10:00:00Z", "line " + number);
            expected.add("line " + number);
        }

        var seen = new ArrayList<String>();
        var next = "";
        int pages = 0;
        do {
            var page = bob.get("incidents/" + key + "/timeline?limit=2" + next);
            seen.addAll(page.each("label"));
            next = page.json().path("next_cursor").isNull() ? "" : "&cursor=" + page.text("next_cursor");
            pages++;
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void keepsEverythingThatIsSaidOfALine(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var added = bob.post(
                "incidents/" + key + "/timeline",
                """
                {"at": "2026-01-01T10:00:00Z", "label": "Rolled back", "source": "slack", "actor": "carol",
                 "phase": "mitigation", "key_moment": true, "payload": {"channel": "#inc", "n": 3},
                 "evidence": ["https://grafana.example.com/d/1"], "external_id": "m-1"}""");

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(added.header("Location"))
                .isEqualTo("/api/ws/" + workspace.slug() + "/incidents/" + key + "/timeline");
        assertThat(added.header("ETag")).isNotBlank();
        assertThat(added.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "at", "source", "label", "actor", "phase", "key_moment", "payload", "evidence");
        assertThat(added.text("source")).isEqualTo("slack");
        assertThat(added.text("phase")).isEqualTo("mitigation");
        assertThat(added.json().path("payload").path("n").asInt()).isEqualTo(3);
        assertThat(bob.get("incidents/" + key + "/timeline")
                        .json()
                        .path("items")
                        .path(0))
                .isEqualTo(added.json());
    }

    @Test
    void takesALineWithoutASourceForTheCallersOwn(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        var added = add(bob, key, "2026-01-01T10:00:00Z", "Hm");

        assertThat(added.text("source")).isEqualTo("manual");
        assertThat(added.text("actor")).isEqualTo("bob");
        assertThat(added.json().path("phase").isNull()).isTrue();
        assertThat(added.json().path("key_moment").asBoolean()).isFalse();
    }

    @Test
    void addsARepeatedLineOnce(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        var other = bob.open("Slow too");
        var line =
                """
                {"at": "2026-01-01T10:00:00Z", "label": "Pinned", "source": "slack", "external_id": "m-1"}""";

        var first = bob.post("incidents/" + key + "/timeline", line);
        var second = workspace.engineer("carol").post("incidents/" + key + "/timeline", line);
        var otherSource = bob.post("incidents/" + key + "/timeline", line.replace("slack", "teams"));
        var otherIncident = bob.post("incidents/" + other + "/timeline", line);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).describedAs("%s", second).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(otherSource.status()).isEqualTo(201);
        assertThat(otherIncident.status()).isEqualTo(201);
        assertThat(labels(bob, key)).containsExactly("Pinned", "Pinned", "Incident opened");
    }

    @Test
    void addsALineOnceWhoseRequestIsRepeated(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        var line = "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}";

        var first = bob.post("incidents/" + key + "/timeline", line, "Idempotency-Key", "k");
        var second = bob.post("incidents/" + key + "/timeline", line, "Idempotency-Key", "k");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(labels(bob, key)).containsExactly("Hm", "Incident opened");
    }

    @Test
    void becomesLongerByEveryTransitionAssignmentAndJudgement(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        var incident = "incidents/" + key;
        bob.put(incident + "/severity", "{\"severity\": \"P0\", \"reason\": \"All are hit\"}");
        bob.put(incident + "/responders/dave", "{\"role\": \"observer\"}");
        bob.put(incident + "/commander", "{\"user\": \"carol\"}");
        bob.delete(incident + "/responders/dave", "If-Match", "*");
        bob.put(incident + "/investigation", "{\"note\": \"Mine\"}");
        bob.put(incident + "/mitigation", null);
        bob.put(incident + "/investigation", "{\"reason\": \"It is back\"}");
        bob.put(incident + "/cancellation", "{\"reason\": \"A mistake\"}");

        var timeline = bob.get(incident + "/timeline");

        assertThat(timeline.each("label"))
                .containsExactly(
                        "Incident opened",
                        "Severity changed from P2 to P0",
                        "dave joined as observer",
                        "carol took command",
                        "dave left",
                        "Investigation started",
                        "Mitigated",
                        "Reopened",
                        "Cancelled");
        assertThat(timeline.each("source")).containsOnly("system");
        assertThat(timeline.json()
                        .path("items")
                        .path(5)
                        .path("payload")
                        .path("note")
                        .asString())
                .isEqualTo("Mine");
        assertThat(timeline.each("phase"))
                .startsWith("detection")
                .endsWith("investigation", "mitigation", "investigation", "resolution");
    }

    @Test
    void growsAlsoWhenTheStatusIsFinal(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        bob.put("incidents/" + key + "/cancellation", "{\"reason\": \"A mistake\"}");

        assertThat(add(bob, key, "2026-01-01T10:00:00Z", "Late").status()).isEqualTo(201);
    }

    /** Opened at ten, in the past. */
    private static String past(Api api) {
        return api.open("Slow", ", \"backfill\": true, \"detected_at\": \"2026-01-01T10:00:00Z\"");
    }

    private static Api.Answer add(Api api, String key, String at, String label) {
        return api.post("incidents/" + key + "/timeline", "{\"at\": \"%s\", \"label\": \"%s\"}".formatted(at, label));
    }

    private static List<String> labels(Api api, String key) {
        return api.get("incidents/" + key + "/timeline").each("label");
    }
}
