package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.events.task.TaskStartedV1;
import dev.hindsight.postmortem.Api.Answer;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class GivesEachActionItemItsIndexForeverIT {

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
    private AnIncident incident = AnIncident.in("none", "INC-0");

    @BeforeEach
    void aPostmortem() {
        ws = "items" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
    }

    @Test
    void addsAnItemWithAllItsFields() {
        bob.send("PATCH", path, "{\"contributing_factors\": [{\"text\": \"no alert\"}]}", "If-Match", "*");

        var added = add(
                """
                {"title": "Alert at 80 %", "owner": "carol", "due_date": "2026-04-10", "priority": "P1",
                 "category": "detect", "horizon": "quick_win", "structural": true, "addresses": ["f1"],
                 "tracking": "OPS-7"}
                """);

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/ws/" + path + "/action-items/1");
        assertThat(added.header("ETag")).isEqualTo("\"3\"");
        assertThat(added.json().path("index").asInt()).isEqualTo(1);
        assertThat(added.text("status")).isEqualTo("todo");
        assertThat(added.json().path("task").isNull()).isTrue();
        var shown = bob.get(path).json().path("action_items").path(0);
        assertThat(shown.path("due_date").asString()).isEqualTo("2026-04-10");
        assertThat(shown.path("category").asString()).isEqualTo("detect");
        assertThat(shown.path("addresses").path(0).asString()).isEqualTo("f1");
        assertThat(shown.path("structural").asBoolean()).isTrue();
    }

    @Test
    void neverGivesAnIndexTwice() {
        add("{\"title\": \"one\"}");
        add("{\"title\": \"two\"}");
        var removed = bob.send("DELETE", path + "/action-items/2", null, "If-Match", "\"3\"");
        var third = add("{\"title\": \"three\"}");

        assertThat(removed.status()).describedAs("%s", removed).isEqualTo(200);
        assertThat(removed.json().path("action_items").size()).isEqualTo(1);
        assertThat(third.json().path("index").asInt()).isEqualTo(3);
        assertThat(bob.send("DELETE", path + "/action-items/2", null, "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givesARepeatedRequestItsIndexAgainAfterTheAnswerWasLost() {
        var first = bob.post(path + "/action-items", "{\"title\": \"one\"}", "Idempotency-Key", "k");
        jdbc.sql("delete from idempotency_key where workspace = ?").param(ws).update();
        var again = bob.post(path + "/action-items", "{\"title\": \"one\"}", "Idempotency-Key", "k");

        assertThat(again.status()).describedAs("%s", again).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(bob.get(path).json().path("action_items").size()).isEqualTo(1);
    }

    @Test
    void changesOneItemWhileOthersAreAdded() {
        var seen = add("{\"title\": \"one\", \"owner\": \"bob\"}").header("ETag");
        add("{\"title\": \"two\"}");

        var changed = change(1, "{\"title\": \"uno\", \"owner\": null, \"priority\": \"P0\"}", seen);
        var stale = change(1, "{\"title\": \"eins\"}", seen);

        assertThat(changed.status()).describedAs("%s", changed).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("uno");
        assertThat(changed.json().path("owner").isNull()).isTrue();
        assertThat(changed.text("priority")).isEqualTo("P0");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json()
                        .path("current")
                        .path("action_items")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("uno");
        assertThat(bob.send("PATCH", path + "/action-items/1", "{}").status()).isEqualTo(428);
        assertThat(bob.send("DELETE", path + "/action-items/1", null).status()).isEqualTo(428);
        assertThat(change(7, "{\"title\": \"x\"}", "*").status()).isEqualTo(404);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var refused = add(
                """
                {"title": 1, "priority": "P7", "category": "hope", "horizon": "never", "due_date": "soon",
                 "structural": "yes", "status": "done"}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "title", "priority", "category", "horizon", "due_date", "structural", "status");
        assertThat(add("{\"addresses\": [\"f1\"]}").text("detail")).contains("see errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1999-12-31", "+10000-01-01"})
    void takesNoDateThatNobodyCanMean(String date) {
        add("{\"title\": \"one\", \"due_date\": \"9999-12-31\"}");
        var due = "{\"due_date\": \"" + date + "\"}";

        for (var refused : List.of(add(due), change(1, due, "*"))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("due_date");
        }
    }

    @Test
    void showsTheTaskOfAnItemWhateverTheOrderOfTheTopics() {
        // The task is told of before the item of this postmortem exists here.
        tell("todo", new TaskCreatedV1(incident.ref("post_mortem"), task("todo"), source(1), "bob"));
        add("{\"title\": \"one\"}");
        add("{\"title\": \"two\"}");
        Eventually.eventually(() -> assertThat(statuses()).containsExactly("todo", "todo"));
        assertThat(bob.get(path)
                        .json()
                        .path("action_items")
                        .path(0)
                        .path("task")
                        .path("key")
                        .asString())
                .isEqualTo("TASK-1");

        var started = OtherServices.envelope(
                task("x").id(),
                Instant.now(),
                new TaskStartedV1(incident.ref("post_mortem"), task("in_progress"), source(1), "bob"));
        others.tell(started);
        tell("done", new TaskCompletedV1(incident.ref("post_mortem"), task("done"), source(1), "bob"));
        others.tell(started);
        others.tell(
                ws + ":task:2",
                new TaskCreatedV1(
                        incident.ref("post_mortem"),
                        new TaskRef(ws + ":task:2", "TASK-2", "two", "blocked", null, List.of(), null, null),
                        source(2),
                        "bob"));

        Eventually.eventually(() -> assertThat(statuses()).containsExactly("done", "blocked"));
    }

    private void tell(String status, dev.hindsight.events.IncidentFact fact) {
        others.tell(task(status).id(), fact);
    }

    private TaskRef task(String status) {
        return new TaskRef(ws + ":task:1", "TASK-1", "one", status, "bob", List.of(), null, null);
    }

    private SourcePostmortem source(int index) {
        return new SourcePostmortem(Ids.derived(ws, "postmortem", incident.id()), index);
    }

    private List<String> statuses() {
        return bob.get(path)
                .json()
                .path("action_items")
                .valueStream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    private Answer add(String item) {
        return bob.post(path + "/action-items", item);
    }

    private Answer change(int index, String patch, String ifMatch) {
        return bob.send("PATCH", path + "/action-items/" + index, patch, "If-Match", ifMatch);
    }
}
