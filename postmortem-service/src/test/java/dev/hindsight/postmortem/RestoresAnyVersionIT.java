package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.postmortem.Api.Answer;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class RestoresAnyVersionIT {

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
    private Api vera = new Api(0, "");
    private IncidentRef ref = AnIncident.in("none", "INC-0").ref("resolved");
    private String late = "";

    /**
     * 1 opened, 2 fields, 3 item 1, 4 line added, 5 published, 6 fields again, 7 item 1 gone, 8 item 2, 9 a line of the
     * incident changed, 10 the added line gone, 11 late line taken over, 12 ordered.
     */
    @BeforeEach
    void aPostmortemWithAPast() {
        ws = "back" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        vera = Api.as(port, "vera", "/" + ws + "/viewer");
        var incident = AnIncident.in(ws, "INC-1");
        ref = incident.ref("post_mortem");
        others.tell(
                incident.id(), incident.opened("bob"), incident.joined("carol", "responder"), incident.resolved("bob"));
        var opened = bob.post(path, "");
        assertThat(opened.status()).isEqualTo(201);
        var afterwards = Instant.parse(opened.text("opened_at")).plusSeconds(1);
        others.tell(OtherServices.envelope(
                incident.id(), afterwards, incident.entry(AnIncident.START.plusSeconds(90), "A late word", "carol")));
        Eventually.eventually(() ->
                assertThat(bob.get(path).json().path("late_timeline_entries")).hasSize(1));
        late = bob.get(path)
                .json()
                .path("late_timeline_entries")
                .path(0)
                .path("id")
                .asString();

        edit(
                """
                {"summary": "The pool was small.", "prevention": {"systemic": "Drills"},
                 "contributing_factors": [{"text": "No alert"}], "artefacts": [{"kind": "adr", "title": "Pools"}],
                 "appendices": [{"title": "Log", "text": "..."}]}
                """);
        bob.post(path + "/action-items", "{\"title\": \"Grow the pool\", \"addresses\": [\"f1\"]}");
        var line = bob.post(path + "/timeline", "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"Empty\"}")
                .text("id");
        done(bob.put(path + "/publication", "", "If-Match", "*"));
        edit(
                """
                {"summary": null, "impact": "All", "contributing_factors": [{"text": "No drill"}], "artefacts": [],
                 "appendices": null}
                """);
        done(bob.send("DELETE", path + "/action-items/1", null, "If-Match", "*"));
        bob.post(path + "/action-items", "{\"title\": \"Drill\"}");
        done(bob.send("PATCH", path + "/timeline/" + ids().getFirst(), "{\"label\": \"Began\"}", "If-Match", "*"));
        done(bob.send("DELETE", path + "/timeline/" + line, null, "If-Match", "*"));
        bob.post(path + "/timeline", "{\"late_entry\": \"" + late + "\"}");
        done(bob.put(
                path + "/timeline/order",
                "{\"ids\": [\"" + String.join("\", \"", ids().reversed()) + "\"]}",
                "If-Match",
                "*"));
        assertThat(version()).isEqualTo(12);
    }

    @Test
    void soThatNothingDiffersFromIt() {
        for (int wanted = 1; wanted <= 12; wanted++) {
            var restored = restore(wanted);
            var version = restored.json().path("version").asInt();

            assertThat(restored.status()).describedAs("%s", restored).isEqualTo(200);
            assertThat(restored.header("ETag")).isEqualTo("\"" + version + "\"");
            assertThat(restored.json()).isEqualTo(bob.get(path).json());
            assertThat(bob.get(path + "/versions/" + wanted + "/diff?to=" + version)
                            .json()
                            .path("sections"))
                    .describedAs("version %s", wanted)
                    .isEmpty();
            assertThat(restored.json().path("late_timeline_entries"))
                    .isEqualTo(bob.get(path + "/versions/" + wanted).json().path("late_timeline_entries"));
        }
    }

    @Test
    void andTellsWhatThatChanged() {
        done(restore(5));

        var newest = bob.get(path + "/versions?limit=1").json().path("items").path(0);

        assertThat(newest.path("version").asInt()).isEqualTo(13);
        assertThat(newest.path("restored_version").asInt()).isEqualTo(5);
        assertThat(newest.path("changed").toString())
                .isEqualTo("[\"summary\",\"impact\",\"contributing_factors\",\"artefacts\",\"action_items.1\","
                        + "\"action_items.2\",\"timeline\",\"appendices\"]");
        assertThat(bob.get(path + "/versions?limit=2")
                        .json()
                        .path("items")
                        .path(1)
                        .path("restored_version")
                        .isNull())
                .isTrue();
        var same = restore(5);
        assertThat(same.json().path("version").asInt()).isEqualTo(13);
    }

    @Test
    void whileReadersSeeWhatIsPublishedUntilItIsPublishedAgain() {
        done(restore(1));

        assertThat(bob.get(path).json().path("has_unpublished_changes").asBoolean())
                .isTrue();
        assertThat(bob.get(path).json().path("revision").asInt()).isEqualTo(1);
        assertThat(vera.get(path).text("summary")).isEqualTo("The pool was small.");
        assertThat(values(vera.get(path).json().path("timeline"), "label")).contains("Empty");

        done(bob.put(path + "/publication?republish=true", "", "If-Match", "*"));

        assertThat(vera.get(path).json().path("summary").isNull()).isTrue();
        assertThat(vera.get(path).json().path("revision").asInt()).isEqualTo(2);
        assertThat(vera.get(path + "/versions/5/diff").json().path("sections")).hasSizeGreaterThan(4);
    }

    @Test
    void withTheIndexesAndTasksThatItemsHad() {
        var postmortem = Ids.derived(ws, "postmortem", ref.id());
        others.tell(OtherServices.envelope(
                ws + ":task:1",
                Instant.now(),
                new TaskCreatedV1(
                        ref,
                        new TaskRef(ws + ":task:1", "TASK-1", "Grow the pool", "todo", "bob", List.of(), null, null),
                        new SourcePostmortem(postmortem, 1),
                        "bob")));

        Eventually.eventually(() -> {
            var items = restore(5).json().path("action_items");
            assertThat(values(items, "index")).containsExactly("1");
            assertThat(items.path(0).path("task").path("key").asString()).isEqualTo("TASK-1");
        });
        assertThat(bob.post(path + "/action-items", "{\"title\": \"Alert\"}")
                        .json()
                        .path("index")
                        .asInt())
                .isEqualTo(3);
        assertThat(values(restore(12).json().path("action_items"), "index")).containsExactly("2");
        assertThat(bob.post(path + "/action-items", "{\"title\": \"Test\"}")
                        .json()
                        .path("index")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void exceptOverWhatSomebodyChangedSince() {
        edit("{\"impact\": \"Half\"}");

        var stale = bob.post(path + "/versions/5/restoration", "", "If-Match", "\"12\"");

        assertThat(stale.status()).describedAs("%s", stale).isEqualTo(412);
        assertThat(stale.text("detail")).contains("impact").doesNotContain("summary");
        assertThat(stale.json().path("current").path("impact").asString()).isEqualTo("Half");
        assertThat(version()).isEqualTo(13);
        edit("{\"detection\": \"A customer\"}");
        edit("{\"detection\": null}");
        done(bob.post(path + "/versions/5/restoration", "", "If-Match", "\"13\""));
        assertThat(bob.send("PATCH", path, "{\"summary\": \"x\"}", "If-Match", "\"13\"")
                        .status())
                .isEqualTo(412);
        assertThat(bob.send("PATCH", path, "{\"trigger\": \"x\"}", "If-Match", "\"13\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onceAfterItsAnswerWasLost() {
        var first = bob.post(path + "/versions/5/restoration", "", "Idempotency-Key", "k");
        edit("{\"summary\": \"Written since\"}");
        jdbc.sql("delete from idempotency_key where workspace = ?").param(ws).update();
        var again = bob.post(path + "/versions/5/restoration", "", "Idempotency-Key", "k");

        done(first);
        done(again);
        assertThat(again.text("summary")).isEqualTo("Written since");
        assertThat(version()).isEqualTo(14);
    }

    @Test
    void forThoseWhoMayEditAndOfVersionsThatThereAre() {
        for (var missing : List.of(0, 13, 99)) {
            assertThat(restore(missing).status()).isEqualTo(404);
        }
        assertThat(bob.post(path + "/versions/last/restoration", "").status()).isEqualTo(422);
        assertThat(bob.post(path + "/versions/5/restoration", "{\"summary\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(vera.post(path + "/versions/5/restoration", "").status()).isEqualTo(403);
        var eve = Api.as(port, "eve", "/" + ws + "/engineer");
        assertThat(eve.post(path + "/versions/5/restoration", "").status()).isEqualTo(403);
        assertThat(eve.post(path + "/versions/2/restoration", "").status()).isEqualTo(403);
        var carol = Api.as(port, "carol", "/" + ws + "/engineer");
        assertThat(carol.post(path + "/versions/5/restoration", "").text("detail"))
                .contains("correct a published");
        var stranger = Api.as(port, "mallory", "/other/owner");
        assertThat(stranger.post(path + "/versions/5/restoration", "").status()).isIn(403, 404);
        assertThat(version()).isEqualTo(12);
    }

    private Answer restore(int version) {
        return bob.post(path + "/versions/" + version + "/restoration", "");
    }

    private void edit(String patch) {
        done(bob.send("PATCH", path, patch, "If-Match", "*"));
    }

    private List<String> ids() {
        return values(bob.get(path).json().path("timeline"), "id");
    }

    private int version() {
        return bob.get(path).json().path("version").asInt();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
    }

    private static List<String> values(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> item.path(field))
                .map(value -> value.isString() ? value.asString() : value.toString())
                .toList();
    }
}
