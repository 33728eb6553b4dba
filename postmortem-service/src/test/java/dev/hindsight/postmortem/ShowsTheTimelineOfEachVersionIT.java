package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PostmortemServiceTest
class ShowsTheTimelineOfEachVersionIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String ws = "";
    private String path = "";
    private Api bob = new Api(0, "");
    private String opened = "";
    private String investigated = "";
    private String resolved = "";
    private String added = "";
    private String late = "";

    /** 1 opened, 2 line added, 3 line changed, 4 line removed, 5 ordered, 6 late line taken over, 7 and changed. */
    @BeforeEach
    void aTimelineWithAPast() {
        ws = "told" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.investigated("bob"), incident.resolved("bob"));
        var postmortem = bob.post(path, "");
        assertThat(postmortem.status()).isEqualTo(201);
        var ids = values(postmortem.json().path("timeline"), "id");
        opened = ids.get(0);
        investigated = ids.get(1);
        resolved = ids.get(2);
        var afterwards = Instant.parse(postmortem.text("opened_at")).plusSeconds(1);
        others.tell(OtherServices.envelope(
                incident.id(), afterwards, incident.entry(AnIncident.START.plusSeconds(90), "A late word", "carol")));
        Eventually.eventually(() ->
                assertThat(bob.get(path).json().path("late_timeline_entries")).hasSize(1));
        late = values(bob.get(path).json().path("late_timeline_entries"), "id").getFirst();

        added = bob.post(
                        path + "/timeline",
                        "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"The pool is empty\", \"phase\": \"detection\"}")
                .text("id");
        done(change(resolved, "{\"label\": \"Really over\", \"at\": \"2026-03-14T09:30:00Z\"}"));
        done(bob.send("DELETE", path + "/timeline/" + investigated, null, "If-Match", "*"));
        done(bob.put(
                path + "/timeline/order",
                "{\"ids\": [\"%s\", \"%s\", \"%s\"]}".formatted(resolved, opened, added),
                "If-Match",
                "*"));
        assertThat(bob.post(path + "/timeline", "{\"late_entry\": \"" + late + "\"}")
                        .status())
                .isEqualTo(201);
        done(change(late, "{\"key_moment\": true}"));
    }

    @Test
    void namesTheLinesThatAVersionChanged() {
        var versions = bob.get(path + "/versions").json().path("items");

        assertThat(values(versions, "changed"))
                .containsExactly(
                        "[\"timeline." + late + "\"]",
                        "[\"timeline." + late + "\"]",
                        "[\"timeline\"]",
                        "[\"timeline." + investigated + "\"]",
                        "[\"timeline." + resolved + "\"]",
                        "[\"timeline." + added + "\"]",
                        "[]");
    }

    @Test
    void showsThemAsTheyWere() {
        assertThat(labels(1)).containsExactly("Incident opened", "Investigation started", "Resolved");
        assertThat(labels(2))
                .containsExactly("Incident opened", "Investigation started", "The pool is empty", "Resolved");
        assertThat(labels(3))
                .containsExactly("Incident opened", "Investigation started", "The pool is empty", "Really over");
        assertThat(labels(4)).containsExactly("Incident opened", "The pool is empty", "Really over");
        assertThat(labels(5)).containsExactly("Really over", "Incident opened", "The pool is empty");
        assertThat(labels(6)).containsExactly("Really over", "Incident opened", "A late word", "The pool is empty");
        assertThat(bob.get(path + "/versions/7").json()).isEqualTo(bob.get(path).json());
        assertThat(values(bob.get(path + "/versions/5").json().path("late_timeline_entries"), "id"))
                .containsExactly(late);
        assertThat(bob.get(path + "/versions/6").json().path("late_timeline_entries"))
                .isEmpty();
        assertThat(bob.get(path + "/versions/3")
                        .json()
                        .path("timeline")
                        .path(3)
                        .path("original_at")
                        .asString())
                .isEqualTo("2026-03-14T09:10:00Z");
    }

    @Test
    void comparesLinesByTheirIdentity() {
        var diff = difference(1, 4);

        assertThat(values(diff, "id")).containsExactly(added, resolved, investigated);
        assertThat(values(diff, "change")).containsExactly("added", "changed", "removed");
        assertThat(diff.path(1).path("from").path("label").asString()).isEqualTo("Resolved");
        assertThat(diff.path(1).path("to").path("label").asString()).isEqualTo("Really over");
        assertThat(diff.path(1).path("diff")).isNotEmpty();
        assertThat(values(difference(5, 6), "id")).containsExactly(late);
        assertThat(values(difference(5, 6), "change")).containsExactly("added");
        assertThat(difference(6, 7).path(0).path("to").path("key_moment").asBoolean())
                .isTrue();
        assertThat(difference(6, 7).path(0).path("diff").isNull()).isTrue();
    }

    @Test
    void tellsThatOnlyTheOrderDiffers() {
        var section = bob.get(path + "/versions/4/diff?to=5").json().path("sections");

        assertThat(values(section, "section")).containsExactly("timeline");
        assertThat(section.path(0).path("elements")).isEmpty();
        assertThat(strings(section.path(0).path("from"))).containsExactly(opened, added, resolved);
        assertThat(strings(section.path(0).path("to"))).containsExactly(resolved, opened, added);
    }

    @Test
    void exportsTheLinesInTheirOrderWithBothTimes() {
        var file = bob.get(path + "/export").response().body();

        assertThat(file)
                .contains(
                        """
                        |2026-03-14 09:30 (first told as 2026-03-14 09:10)||Really over|bob|
                        |2026-03-14 09:00||Incident opened|bob|
                        |2026-03-14 09:01||**A late word**|carol|
                        |2026-03-14 09:05|detection|The pool is empty|bob|
                        """)
                .doesNotContain("Investigation started");
        assertThat(bob.get(path + "/export?version=5").response().body()).doesNotContain("A late word");
        assertThat(bob.get(path + "/export?version=1").response().body())
                .contains("|2026-03-14 09:01||Investigation started|bob|\n|2026-03-14 09:10||Resolved|bob|\n");
    }

    @Test
    void showsReadersTheTimelineOfEachPublication() {
        var vera = Api.as(port, "vera", "/" + ws + "/viewer");
        done(bob.put(path + "/publication", "", "If-Match", "*"));
        done(bob.send("DELETE", path + "/timeline/" + added, null, "If-Match", "*"));
        done(bob.put(path + "/publication?republish=true", "", "If-Match", "*"));

        var section = vera.get(path + "/versions/8/diff?to=10").json().path("sections");

        assertThat(values(section, "section")).containsExactly("timeline");
        assertThat(values(section.path(0).path("elements"), "change")).containsExactly("removed");
        assertThat(vera.get(path + "/export?version=8").response().body())
                .contains("|2026-03-14 09:05|detection|The pool is empty|")
                .doesNotContain("carol");
        assertThat(vera.get(path + "/export").response().body()).doesNotContain("The pool is empty");
    }

    private Answer change(String id, String patch) {
        return bob.send("PATCH", path + "/timeline/" + id, patch, "If-Match", "*");
    }

    private List<String> labels(int version) {
        return values(bob.get(path + "/versions/" + version).json().path("timeline"), "label");
    }

    private JsonNode difference(int from, int to) {
        return bob.get(path + "/versions/" + from + "/diff?to=" + to)
                .json()
                .path("sections")
                .path(0)
                .path("elements");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
    }

    private static List<String> values(JsonNode items, String field) {
        return strings(items.valueStream().map(item -> item.path(field)));
    }

    private static List<String> strings(JsonNode items) {
        return strings(items.valueStream());
    }

    private static List<String> strings(Stream<JsonNode> values) {
        return values.map(value -> value.isString() ? value.asString() : value.toString())
                .toList();
    }
}
