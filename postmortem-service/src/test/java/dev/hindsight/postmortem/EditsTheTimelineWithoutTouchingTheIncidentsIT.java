package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class EditsTheTimelineWithoutTouchingTheIncidentsIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    private String ws = "";
    private String path = "";
    private Api bob = new Api(0, "");

    @BeforeEach
    void aPostmortem() {
        ws = "lines" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.investigated("bob"), incident.resolved("bob"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
    }

    @Test
    void addsALineWithAllItsFields() {
        var added = bob.post(
                path + "/timeline",
                """
                {"at": "2026-03-14T10:05:00+01:00", "label": "The pool is empty", "actor": "carol", "phase": "detection",
                 "key_moment": true, "payload": {"used": 64}, "evidence": ["https://grafana.example.com/pool"]}
                """,
                "Idempotency-Key",
                "k");

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/ws/" + path + "/timeline/" + added.text("id"));
        assertThat(added.header("ETag")).isEqualTo("\"2\"");
        assertThat(added.text("source")).isEqualTo("manual");
        assertThat(added.text("at")).isEqualTo("2026-03-14T09:05:00Z");
        assertThat(added.json().path("incident").isNull()).isTrue();
        assertThat(added.json().path("version").asInt()).isEqualTo(2);
        var shown = bob.get(path).json().path("timeline").path(2);
        assertThat(shown.path("label").asString()).isEqualTo("The pool is empty");
        assertThat(shown.path("phase").asString()).isEqualTo("detection");
        assertThat(shown.path("key_moment").asBoolean()).isTrue();
        assertThat(shown.path("payload").path("used").asInt()).isEqualTo(64);
        assertThat(shown.path("evidence").path(0).asString()).isEqualTo("https://grafana.example.com/pool");
    }

    @Test
    void addsALineOnceAfterItsAnswerWasLost() {
        var line = "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"one\"}";
        var first = bob.post(path + "/timeline", line, "Idempotency-Key", "k");
        jdbc.sql("delete from idempotency_key where workspace = ?").param(ws).update();
        var again = bob.post(path + "/timeline", line, "Idempotency-Key", "k");

        assertThat(again.status()).describedAs("%s", again).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(labels()).hasSize(4);
    }

    @Test
    void addsNothingAnewThatWasRemovedBeforeItsAnswerWasRepeated() {
        var line = "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"one\"}";
        var id = bob.post(path + "/timeline", line, "Idempotency-Key", "k").text("id");
        jdbc.sql("delete from idempotency_key where workspace = ?").param(ws).update();
        bob.send("DELETE", path + "/timeline/" + id, null, "If-Match", "*");

        var again = bob.post(path + "/timeline", line, "Idempotency-Key", "k");

        assertThat(again.status()).describedAs("%s", again).isEqualTo(404);
        assertThat(labels()).doesNotContain("one");
    }

    @Test
    void changesALineOfTheIncidentAndShowsWhenItReallyWas() {
        var id = idOf("Resolved");
        var before = stored();

        var changed = bob.send(
                "PATCH",
                path + "/timeline/" + id,
                "{\"label\": \"Really over\", \"at\": \"2026-03-14T09:30:00Z\", \"phase\": \"resolution\"}",
                "If-Match",
                "\"1\"");

        assertThat(changed.status()).describedAs("%s", changed).isEqualTo(200);
        assertThat(changed.text("label")).isEqualTo("Really over");
        assertThat(changed.text("at")).isEqualTo("2026-03-14T09:30:00Z");
        assertThat(changed.text("original_at")).isEqualTo("2026-03-14T09:10:00Z");
        assertThat(changed.text("incident")).isEqualTo("INC-1");
        assertThat(changed.text("source")).isEqualTo("system");
        assertThat(stored()).isEqualTo(before);
        var stale = bob.send("PATCH", path + "/timeline/" + id, "{\"label\": \"x\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json()
                        .path("current")
                        .path("timeline")
                        .path(2)
                        .path("label")
                        .asString())
                .isEqualTo("Really over");
        assertThat(bob.send(
                                "PATCH",
                                path + "/timeline/" + idOf("Incident opened"),
                                "{\"key_moment\": true}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(bob.send("PATCH", path + "/timeline/" + id, "{}").status()).isEqualTo(428);
        var back = bob.send(
                "PATCH",
                path + "/timeline/" + id,
                "{\"at\": \"2026-03-14T09:10:00Z\", \"phase\": null}",
                "If-Match",
                "*");
        assertThat(back.json().path("original_at").isNull()).isTrue();
        assertThat(back.json().path("phase").isNull()).isTrue();
    }

    @Test
    void removesLinesFromThePostmortemOnly() {
        var id = idOf("Investigation started");
        var before = stored();

        var removed = bob.send("DELETE", path + "/timeline/" + id, null, "If-Match", "\"1\"");

        assertThat(removed.status()).describedAs("%s", removed).isEqualTo(200);
        assertThat(labels()).containsExactly("Incident opened", "Resolved");
        assertThat(stored()).isEqualTo(before);
        var again = bob.send("DELETE", path + "/timeline/" + id, null, "If-Match", "*");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text("type")).isEqualTo("urn:hindsight:problem:no-such-timeline-entry");
        assertThat(bob.send("DELETE", path + "/timeline/" + id, null).status()).isEqualTo(428);
    }

    @Test
    void keepsAnExplicitOrderAgainstTheClock() {
        var ids = ids();
        var backwards = order(List.of(ids.get(2), ids.get(1), ids.get(0)), "\"1\"");

        assertThat(backwards.status()).describedAs("%s", backwards).isEqualTo(200);
        assertThat(labels()).containsExactly("Resolved", "Investigation started", "Incident opened");
        bob.post(path + "/timeline", "{\"at\": \"2026-03-14T09:02:00Z\", \"label\": \"new\"}");
        assertThat(labels()).containsExactly("Resolved", "Investigation started", "Incident opened", "new");
        var stale = order(ids, "\"2\"");
        assertThat(stale.status()).describedAs("%s", stale).isEqualTo(412);
        var wrong = order(List.of(ids.get(0), ids.get(0), "x"), "*");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").valueStream().map(error -> error.path("code")
                        .asString()))
                .containsExactlyInAnyOrder("repeated", "unknown", "missing", "missing", "missing");
        assertThat(bob.put(path + "/timeline/order", "{\"ids\": []}").status()).isEqualTo(428);
    }

    @Test
    void showsReadersTheTimelineOfTheLastPublication() {
        var carol = Api.as(port, "vera", "/" + ws + "/viewer");
        bob.post(path + "/timeline", "{\"at\": \"2026-03-14T09:02:00Z\", \"label\": \"one\", \"actor\": \"dora\"}");
        bob.put(path + "/publication", "", "If-Match", "*");
        bob.send("DELETE", path + "/timeline/" + idOf("one"), null, "If-Match", "*");
        bob.send("PATCH", path + "/timeline/" + idOf("Resolved"), "{\"label\": \"Over\"}", "If-Match", "*");

        var published = carol.get(path).json();

        assertThat(published.path("timeline").valueStream().map(line -> line.path("label")
                        .asString()))
                .containsExactly("Incident opened", "Investigation started", "one", "Resolved");
        assertThat(published.path("timeline").path(2).path("actor").asString()).isEqualTo("participant");
        assertThat(bob.get(path).json().path("has_unpublished_changes").asBoolean())
                .isTrue();
        bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        assertThat(carol.get(path).json().path("timeline").valueStream().map(line -> line.path("label")
                        .asString()))
                .containsExactly("Incident opened", "Investigation started", "Over");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var refused = bob.post(
                path + "/timeline",
                """
                {"at": "2999-01-01T00:00:00Z", "label": " ", "phase": "party", "key_moment": "yes", "payload": [],
                 "evidence": ["javascript:alert(1)"], "source": "slack"}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).contains("phase", "key_moment", "payload", "source");
        assertThat(
                        fields(
                                bob.post(
                                        path + "/timeline",
                                        "{\"at\": \"2999-01-01T00:00:00Z\", \"label\": \" \", \"evidence\": [\"javascript:alert(1)\"]}")))
                .containsExactlyInAnyOrder("at", "label", "evidence.0");
        assertThat(fields(bob.post(path + "/timeline", "{}"))).containsExactlyInAnyOrder("at", "label");
        assertThat(fields(bob.post(path + "/timeline", "{\"late_entry\": \"x\", \"label\": \"y\"}")))
                .containsExactly("label");
        assertThat(fields(bob.post(path + "/timeline", "{\"late_entry\": \"x\"}")))
                .containsExactly("late_entry");
        assertThat(fields(bob.send(
                        "PATCH",
                        path + "/timeline/" + idOf("Resolved"),
                        "{\"label\": null, \"at\": null, \"source\": \"x\"}",
                        "If-Match",
                        "*")))
                .contains("source");
        assertThat(fields(bob.send(
                        "PATCH",
                        path + "/timeline/" + idOf("Resolved"),
                        "{\"label\": null, \"at\": null}",
                        "If-Match",
                        "*")))
                .containsExactlyInAnyOrder("label", "at");
    }

    @Test
    void pointsOutAnHourOfSilence() {
        var incident = AnIncident.in(ws, "INC-2");
        others.tell(
                incident.id(), incident.opened("bob"), incident.resolvedAt("bob", AnIncident.START.plusSeconds(7_200)));
        var opened = bob.post(ws + "/incidents/INC-2/postmortem", "");

        var gaps = opened.json().path("timeline_gaps");
        assertThat(gaps).hasSize(1);
        assertThat(gaps.path(0).toString())
                .isEqualTo("{\"from\":\"2026-03-14T09:00:00Z\",\"to\":\"2026-03-14T11:00:00Z\",\"seconds\":7200}");
        assertThat(bob.get(path).json().path("timeline_gaps")).isEmpty();
    }

    @Test
    void pointsOutThatNobodyTellsOfTheDetection() {
        assertThat(bob.get(path).json().path("detection_missing")).hasToString("true");

        var line = bob.post(
                        path + "/timeline",
                        "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"Alert\", \"phase\": \"detection\"}")
                .text("id");
        assertThat(bob.get(path).json().path("detection_missing")).hasToString("false");

        bob.send("DELETE", path + "/timeline/" + line, null, "If-Match", "*");
        bob.send("PATCH", path, "{\"detection\": \"  \"}", "If-Match", "*");
        assertThat(bob.get(path).json().path("detection_missing")).hasToString("true");

        bob.send("PATCH", path, "{\"detection\": \"A customer called.\"}", "If-Match", "*");
        assertThat(bob.get(path).json().path("detection_missing")).hasToString("false");
    }

    private Answer order(List<String> ids, String ifMatch) {
        return bob.put(
                path + "/timeline/order", "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}", "If-Match", ifMatch);
    }

    private List<String> labels() {
        return texts("label");
    }

    private List<String> ids() {
        return texts("id");
    }

    private String idOf(String label) {
        return ids().get(labels().indexOf(label));
    }

    private List<String> texts(String field) {
        return bob.get(path)
                .json()
                .path("timeline")
                .valueStream()
                .map(line -> line.path(field))
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> fields(Answer refused) {
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private List<String> stored() {
        return jdbc.sql("select doc::text from known_timeline_entry where incident_id like ? order by arrival")
                .param(ws + ":%")
                .query(String.class)
                .list();
    }
}
