package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class ShowsEveryVersionOfThePastIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String path = "";
    private Api alice = new Api(0, "");
    private Api bob = new Api(0, "");
    private Api dave = new Api(0, "");

    /** 1 opened, 2 summary, 3 published, 4 item 1, 5 summary and factors, 6 item 1 changed, 7 published anew, 8 item 1 gone. */
    @BeforeEach
    void aPostmortemWithAPast() {
        var ws = "past" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        alice = Api.as(port, "alice", "/" + ws + "/owner");
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        dave = Api.as(port, "dave", "/" + ws + "/viewer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(
                incident.id(), incident.opened("bob"), incident.joined("carol", "responder"), incident.resolved("bob"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
        done(bob.send("PATCH", path, "{\"summary\": \"The pool was small.\"}", "If-Match", "*"));
        done(alice.put(path + "/publication", "", "If-Match", "*"));
        bob.post(path + "/action-items", "{\"title\": \"Grow the pool\", \"owner\": \"carol\"}");
        done(bob.send(
                "PATCH",
                path,
                """
                {"summary": "The pool was too small.", "prevention": {"systemic": "Drills"},
                 "contributing_factors": [{"text": "No alert"}]}
                """,
                "If-Match",
                "*"));
        done(bob.send("PATCH", path + "/action-items/1", "{\"title\": \"Grow every pool\"}", "If-Match", "*"));
        done(bob.put(path + "/publication?republish=true", "", "If-Match", "*"));
        done(bob.send("DELETE", path + "/action-items/1", null, "If-Match", "*"));
    }

    @Test
    void tellsWhatMadeEachVersionNewestFirst() {
        var versions = bob.get(path + "/versions").json().path("items");

        assertThat(values(versions, "version")).containsExactly("8", "7", "6", "5", "4", "3", "2", "1");
        assertThat(values(versions, "by")).containsExactly("bob", "bob", "bob", "bob", "bob", "alice", "bob", "bob");
        assertThat(values(versions, "changed"))
                .containsExactly(
                        "[\"action_items.1\"]",
                        "[]",
                        "[\"action_items.1\"]",
                        "[\"summary\",\"prevention.systemic\",\"contributing_factors\"]",
                        "[\"action_items.1\"]",
                        "[]",
                        "[\"summary\"]",
                        "[]");
        assertThat(versions.path(1).path("publication")).hasToString("{\"kind\":\"republished\",\"revision\":2}");
        assertThat(versions.path(5).path("publication")).hasToString("{\"kind\":\"published\",\"revision\":1}");
        assertThat(versions.path(0).path("publication").isNull()).isTrue();
    }

    @Test
    void pagesThroughThem() {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = bob.get(path + "/versions?limit=3" + cursor).json();
            seen.addAll(values(page.path("items"), "version"));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("8", "7", "6", "5", "4", "3", "2", "1");
        var readers = dave.get(path + "/versions?limit=1").json();
        assertThat(values(readers.path("items"), "version")).containsExactly("7");
        assertThat(values(
                        dave.get(path + "/versions?cursor="
                                        + readers.path("next_cursor").asString())
                                .json()
                                .path("items"),
                        "version"))
                .containsExactly("3");
        assertThat(bob.get(path + "/versions?cursor=bm90LWEtbnVtYmVy").status()).isEqualTo(422);
    }

    @Test
    void showsAVersionAsItWas() {
        var second = bob.get(path + "/versions/2");

        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.text("summary")).isEqualTo("The pool was small.");
        assertThat(second.json().path("is_published").asBoolean()).isFalse();
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(bob.get(path + "/versions/7").json().path("action_items").size())
                .isEqualTo(1);
        assertThat(bob.get(path + "/versions/8").json()).isEqualTo(bob.get(path).json());
        for (var missing : List.of("0", "9", "-1")) {
            assertThat(bob.get(path + "/versions/" + missing).status()).isEqualTo(404);
        }
        assertThat(bob.get(path + "/versions/9").text("detail")).contains("1 to 8");
        assertThat(bob.get(path + "/versions/last").status()).isEqualTo(422);
    }

    @Test
    void comparesTwoVersionsInBothDirections() {
        var diff = bob.get(path + "/versions/2/diff?to=6").json();

        assertThat(values(diff.path("sections"), "section"))
                .containsExactly("summary", "prevention.systemic", "contributing_factors", "action_items");
        assertThat(diff.path("sections").path(0))
                .hasToString(
                        "{\"section\":\"summary\",\"from\":\"The pool was small.\",\"to\":\"The pool was too small.\","
                                + "\"diff\":[{\"op\":\"equal\",\"text\":\"The pool was\"},{\"op\":\"insert\",\"text\":\" too\"},"
                                + "{\"op\":\"equal\",\"text\":\" small.\"}]}");
        assertThat(diff.path("sections")
                        .path(3)
                        .path("elements")
                        .path(0)
                        .path("change")
                        .asString())
                .isEqualTo("added");
        var changed =
                bob.get(path + "/versions/4/diff?to=6").json().path("sections").path(3);
        assertThat(changed.path("elements").path(0).path("id").asString()).isEqualTo("1");
        assertThat(changed.path("elements").path(0).path("from").path("title").asString())
                .isEqualTo("Grow the pool");
        assertThat(bob.get(path + "/versions/6/diff?to=2")
                        .json()
                        .path("sections")
                        .path(0)
                        .path("to")
                        .asString())
                .isEqualTo("The pool was small.");
        assertThat(bob.get(path + "/versions/2/diff").json().path("to").asInt()).isEqualTo(8);
        assertThat(bob.get(path + "/versions/2/diff?to=2")
                        .json()
                        .path("sections")
                        .isEmpty())
                .isTrue();
        assertThat(bob.get(path + "/versions/2/diff?to=9").status()).isEqualTo(404);
    }

    @Test
    void showsTheStateAtAnyPastMoment() {
        var versions = bob.get(path + "/versions").json().path("items");
        for (int place = 0; place < versions.size(); place++) {
            var version = versions.path(place);
            assertThat(at(bob, version.path("at").asString()).json().path("version"))
                    .isEqualTo(version.path("version"));
        }
        var opened = Instant.parse(versions.path(7).path("at").asString());

        var before = at(bob, opened.minusMillis(1).toString());
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.text("detail")).contains("INC-1 had not been opened yet");
        assertThat(at(bob, "2999-01-01T00:00:00+02:00").status()).isEqualTo(422);
        assertThat(at(bob, "yesterday").status()).isEqualTo(422);
    }

    @Test
    void showsReadersWhatWasPublishedWithoutNamesAndNothingElse() {
        var versions = dave.get(path + "/versions").json().path("items");
        assertThat(values(versions, "version")).containsExactly("7", "3");
        assertThat(values(versions, "by")).containsExactly("bob", "participant");
        assertThat(dave.get(path + "/versions/3").text("summary")).isEqualTo("The pool was small.");
        assertThat(dave.get(path + "/versions/3")
                        .json()
                        .path("timeline")
                        .path(1)
                        .path("label")
                        .asString())
                .isEqualTo("responder joined as responder");
        assertThat(dave.get(path + "/versions/3/diff").json().path("to").asInt())
                .isEqualTo(7);
        for (var draft : List.of(
                "/versions/2", "/versions/8", "/versions/99", "/versions/2/diff?to=3", "/versions/3/diff?to=8")) {
            assertThat(dave.get(path + draft).status()).describedAs(draft).isEqualTo(403);
        }
        var all = bob.get(path + "/versions").json().path("items");
        assertThat(at(dave, all.path(2).path("at").asString())
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(at(dave, all.path(6).path("at").asString()).status()).isEqualTo(403);

        done(alice.send("DELETE", path + "/publication", null, "If-Match", "*"));

        assertThat(dave.get(path + "/versions").status()).isEqualTo(403);
        assertThat(dave.get(path + "/versions/3").status()).isEqualTo(403);
        assertThat(at(dave, all.path(2).path("at").asString()).status()).isEqualTo(403);
    }

    private Answer at(Api caller, String time) {
        return caller.get(path + "?at=" + URLEncoder.encode(time, StandardCharsets.UTF_8));
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
