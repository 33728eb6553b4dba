package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@IncidentServiceTest
class TellsNothingOfPrivateIncidentsByNumbersIT {

    private static final String PRIVATE = ", \"private\": true";
    private static final String LABELS = ", \"services\": [\"web\"], \"tags\": [\"dns\"]";

    @Test
    void whichLeaveNoGapAmongThePublicOnes(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var keys = new ArrayList<String>();
        for (int turn = 1; turn <= 3; turn++) {
            bob.open("Leak", PRIVATE);
            keys.add(bob.open("Slow"));
            bob.open("Leak", PRIVATE);
        }

        assertThat(keys).containsExactly("INC-1", "INC-2", "INC-3");
    }

    @Test
    void whichAreDrawnWithoutAnOrder(Workspace workspace) {
        var bob = workspace.engineer("bob");

        var keys = Stream.generate(() -> bob.open("Leak", PRIVATE)).limit(12).toList();

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("INC-[1-9]\\d{8}"));
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList());
        assertThat(keys)
                .isNotEqualTo(keys.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void whichARepeatedReportKeeps(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var report = "{\"title\": \"Leak\", \"source\": \"scanner\", \"external_id\": \"7\", \"private\": true}";

        var first = bob.post("incidents", report);

        assertThat(bob.post("incidents", report).text("key")).isEqualTo(first.text("key"));
        assertThat(bob.get("incidents/" + first.text("key")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=open&", "severity=P1&", "service=web&", "tag=dns&", "q=ea&", "backfill=false&"})
    void whichSayNothingOfTheirPlaceInAList(String filter, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var all = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (int turn = 1; turn <= 3; turn++) {
            all.addFirst(bob.open("Leak", PRIVATE + LABELS + ", \"severity\": \"P1\""));
            all.addFirst(bob.open("Tea is out", LABELS + ", \"severity\": \"P1\""));
            open.addFirst(all.getFirst());
        }

        assertThat(turned(workspace.admin("ada"), filter)).isEqualTo(all);
        assertThat(turned(workspace.engineer("mallory"), filter)).isEqualTo(open);
    }

    private static List<String> turned(Api reader, String filter) {
        var keys = new ArrayList<String>();
        var first = "incidents?" + filter + "limit=1";
        var page = reader.get(first);
        keys.addAll(page.each("key"));
        while (!page.json().path("next_cursor").isNull()) {
            page = reader.get(first + "&cursor=" + page.text("next_cursor"));
            keys.addAll(page.each("key"));
        }
        return keys;
    }

    @Test
    void whichNoCursorTells(Workspace workspace) {
        var bob = workspace.engineer("bob");
        for (int turn = 1; turn <= 3; turn++) {
            bob.open("Leak", PRIVATE);
            bob.open("Slow");
        }

        var page = workspace.engineer("mallory").get("incidents?limit=2");

        var last = page.json().path("items").path(1);
        assertThat(last.path("key").asString()).isEqualTo("INC-2");
        var told = new String(Base64.getUrlDecoder().decode(page.text("next_cursor")), StandardCharsets.UTF_8);
        assertThat(told.lines()).hasSize(3).endsWith(last.path("created_at").asString(), "2");
    }

    /** Whatever is asked: the answers are the same as where there are none. */
    @Test
    void norByAnythingElse(Workspace workspace) {
        var without = new Workspace(workspace.port(), workspace.slug() + "-b");
        live(workspace, true);
        live(without, false);

        assertThat(read(workspace)).isNotEmpty().isEqualTo(read(without));
    }

    private static void live(Workspace workspace, boolean withPrivateOnes) {
        var bob = workspace.engineer("bob");
        for (int turn = 1; turn <= 2; turn++) {
            if (withPrivateOnes) {
                var hidden = "incidents/" + bob.open("Leak", PRIVATE + LABELS);
                bob.post(hidden + "/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}");
                bob.put(hidden + "/resolution", null);
            }
            var incident = "incidents/" + bob.open("Slow", LABELS);
            bob.post(incident + "/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}");
            bob.put(incident + "/mitigation", "{\"at\": \"2026-01-01T11:00:00Z\"}");
        }
    }

    private static List<String> read(Workspace workspace) {
        var mallory = workspace.engineer("mallory");
        return Stream.of(
                        "incidents",
                        "incidents?limit=1",
                        "incidents?service=web&limit=1",
                        "incidents?q=slow&limit=1",
                        "incidents/INC-1",
                        "incidents/INC-2",
                        "incidents/INC-3",
                        "incidents/INC-2/timeline?limit=1",
                        "incidents/INC-2/history?limit=1",
                        "incidents/INC-2/communications")
                .map(mallory::get)
                .map(answer -> answer.header("ETag") + toldBy(answer, workspace))
                .toList();
    }

    /** Without what tells the moment and the workspace. */
    private static String toldBy(Api.Answer answer, Workspace workspace) {
        var json = answer.json();
        var cursor = json.path("next_cursor");
        return withoutNames(json.toString(), workspace)
                + (cursor.isString() ? withoutNames(decoded(cursor), workspace) : "");
    }

    private static String decoded(JsonNode cursor) {
        var told = new String(Base64.getUrlDecoder().decode(cursor.asString()), StandardCharsets.UTF_8);
        return told.substring(told.indexOf('\n'));
    }

    private static String withoutNames(String text, Workspace workspace) {
        return text.replaceAll("\"next_cursor\":\"[^\"]+\"", "")
                .replace(workspace.slug(), "there")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "then")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\"seconds\":\\d+", "some");
    }
}
