package dev.hindsight.endtoend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.Finished;
import dev.hindsight.endtoend.installation.Standalone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample comes into acme by itself; what is imported here goes to globex. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsAHistoryOnceIT {

    private Standalone hindsight;
    private Path directory;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        hindsight = Standalone.startWithSample(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        hindsight.close();
    }

    @Test
    void loadsTheSampleIntoEmptyData() {
        await().atMost(Duration.ofMinutes(2)).until(hindsight::hasLoadedTheSample);

        var alice = hindsight.as("alice");
        assertThat(alice.get("acme/incidents?limit=200").texts("items", "status"))
                .hasSize(13)
                .contains("resolved", "post_mortem");
        assertThat(alice.get("acme/postmortems").texts("items", "state"))
                .containsExactlyInAnyOrder("published", "published", "published", "draft");
        assertThat(alice.get("acme/tasks?limit=200").texts("items", "status"))
                .hasSize(9)
                .contains("todo", "in_progress", "blocked", "done", "cancelled");
    }

    @Test
    void changesNothingWhenAHistoryIsImportedAgain() throws Exception {
        var history = Histories.excerptIn(directory);

        var first = imported(history);
        assertThat(first.exitStatus()).describedAs(first.output()).isZero();
        assertThat(first.output())
                .contains("13 incidents created, 0 already there, 112 updates written, 0 lines failed");
        var after = Histories.everythingIn(hindsight.as("erin"), "globex");
        for (var line : Files.readAllLines(history)) {
            assertTold(JsonMapper.shared().readTree(line));
        }

        var second = imported(history);
        assertThat(second.exitStatus()).isZero();
        assertThat(second.output()).contains("0 incidents created, 13 already there, 0 updates written");
        assertThat(Histories.everythingIn(hindsight.as("erin"), "globex")).containsAllEntriesOf(after);
    }

    @Test
    void reportsBrokenLinesAndImportsTheRest() {
        var history = Path.of("src/test/resources/histories/odd-and-broken.jsonl");

        var imported = imported(history);

        assertThat(imported.exitStatus()).isEqualTo(1);
        assertThat(imported.output())
                .contains("line 2: ", "line 3: ", "title")
                .contains("2 incidents created, 0 already there, 8 updates written, 2 lines failed");
        var again = imported(history);
        assertThat(again.output()).contains("0 incidents created, 2 already there, 0 updates written, 2 lines failed");
        assertThat(linesOf(incident("odd")).stream()
                        .map(line -> line.path("label").asString())
                        .filter(label -> !label.equals("Incident opened")))
                .containsExactly(
                        "Investigation started", "b", "Resolved", "d", "Reopened", "f", "Mitigated", "Resolved", "h");
    }

    @Test
    void refusesWhoMayNotImport() {
        var refused = hindsight.run(
                "import", Histories.excerptIn(directory).toString(), "--workspace", "globex", "--as", "alice");

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.output()).contains("engineer").doesNotContain("line 1");
    }

    private Finished imported(Path history) {
        return hindsight.run("import", history.toString(), "--workspace", "globex", "--as", "erin");
    }

    /** Every update is a line at its time, in the order of the file, with all of its message. */
    private void assertTold(JsonNode line) {
        var incident = incident(line.path("id").asString());
        assertThat(incident.path("status").asString()).isEqualTo("resolved");
        assertThat(incident.path("resolved_at")).isEqualTo(line.path("resolved_at"));
        assertThat(incident.path("backfill").asBoolean()).isTrue();
        assertThat(linesOf(incident).stream()
                        .filter(it -> !it.path("label").asString().equals("Incident opened"))
                        .map(it -> it.path("at").asString() + " " + messageOf(it)))
                .containsExactlyElementsOf(line.path("updates")
                        .valueStream()
                        .map(update -> update.path("at").asString() + " "
                                + update.path("message").asString().strip())
                        .toList());
    }

    private static String messageOf(JsonNode line) {
        var payload = line.path("payload");
        var label = line.path("label").asString();
        return payload.path("message")
                .asString(payload.path("note").asString(payload.path("reason").asString(label)));
    }

    private JsonNode incident(String externalId) {
        return Histories.items(hindsight.as("erin"), "globex/incidents").stream()
                .filter(it -> it.path("external_id").asString("").equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> linesOf(JsonNode incident) {
        var key = incident.path("key").asString();
        return Histories.items(hindsight.as("erin"), "globex/incidents/" + key + "/timeline");
    }
}
