package dev.hindsight.endtoend.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.Standalone;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody does the main job, and an admin looks at what was recorded of it. */
@Tag("kill")
class AuditsEveryWriteIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern POSTGRES = Pattern.compile("postgresql +(\\d+)");

    private final List<String> writes = new ArrayList<>();

    @Test
    void andShowsWhenSomebodyChangedTheRecord(@TempDir Path directory) throws IOException, SQLException {
        var data = directory.resolve("data");
        try (var hindsight = Standalone.start(data)) {
            doTheMainJob(hindsight.as("bob"), hindsight.as("alice"));
            assertThat(hindsight.as("dave").get("acme/audit").status()).isEqualTo(403);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(requestsOf(log(hindsight.as("alice"), "acme")))
                    .containsAll(writes));
            var log = log(hindsight.as("alice"), "acme");
            assertThat(log)
                    .filteredOn(entry -> entry.path("request").isString())
                    .allSatisfy(entry -> {
                        assertThat(entry.path("user").asString()).isIn("alice", "bob", "dave");
                        assertThat(entry.path("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
                    });
            assertThat(log)
                    .filteredOn(entry -> entry.path("action").asString().equals("TaskCreated"))
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.path("cause").asString()).startsWith("postmortem.published "));
            assertThat(log)
                    .filteredOn(entry -> entry.path("outcome").asString().equals("refused"))
                    .extracting(entry -> entry.path("user").asString())
                    .contains("dave");

            assertThat(log(hindsight.as("erin"), "globex"))
                    .noneSatisfy(entry -> assertThat(entry.toString()).contains("acme"));
            assertThat(hindsight.as("erin").get("acme/audit").status()).isEqualTo(404);

            assertWhole(hindsight);
            hindsight.kill();
            hindsight.startAgain();
            assertWhole(hindsight);

            change(
                    hindsight,
                    data,
                    "incident",
                    "update domainevententry set payload = convert_to("
                            + "replace(convert_from(payload, 'UTF8'), 'Down', 'Slow'), 'UTF8') where payloadtype = 'IncidentOpened'");
            var verified = hindsight.run("verify-audit");
            assertThat(verified.exitStatus()).isNotZero();
            assertThat(verified.output())
                    .contains("acme: event ")
                    .contains("of incident-service was changed after entry");
        }
    }

    private void doTheMainJob(ApiClient bob, ApiClient alice) {
        write(bob, "POST", "acme/incidents", "{\"title\": \"Down\"}");
        var incident = "acme/incidents/INC-1";
        write(bob, "PUT", incident + "/severity", "{\"severity\": \"P1\"}");
        write(bob, "POST", incident + "/timeline", "{\"at\": \"2026-01-05T10:00:00Z\", \"label\": \"Hm\"}");
        write(bob, "PATCH", incident, "{\"description\": \"All of it\"}");
        write(bob, "PUT", incident + "/resolution", null);
        var postmortem = incident + "/postmortem";
        // The postmortems learn of the incident in a moment.
        await().atMost(PATIENCE).until(() -> bob.post(postmortem, "{}").status() == 201);
        write(bob, "PATCH", postmortem, "{\"summary\": \"It was down.\"}");
        write(bob, "POST", postmortem + "/action-items", "{\"title\": \"Never again\", \"owner\": \"carol\"}");
        write(bob, "PUT", postmortem + "/publication", null);
        await().atMost(PATIENCE)
                .until(() -> !bob.get("acme/tasks").texts("items", "key").isEmpty());
        write(bob, "PUT", "acme/tasks/TASK-1/status", "{\"status\": \"in_progress\"}");
        write(
                alice,
                "POST",
                "acme/endpoints",
                "{\"name\": \"all\", \"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9\", \"events\": [\"task.*\"]}");
        write(alice, "DELETE", postmortem + "/publication", null);
    }

    private void write(ApiClient caller, String method, String path, @Nullable String body) {
        var answer = caller.send(method, path, body, "If-Match", "*");
        assertThat(answer.status()).describedAs("%s", answer).isBetween(200, 299);
        writes.add(method + " /api/ws/" + path);
    }

    private static List<JsonNode> log(ApiClient admin, String workspace) {
        var entries = new ArrayList<JsonNode>();
        Answer page;
        var cursor = "";
        do {
            page = admin.get(workspace + "/audit?limit=20" + cursor);
            assertThat(page.status()).describedAs("%s", page).isEqualTo(200);
            page.json().path("items").forEach(entries::add);
            cursor = "&cursor=" + page.text("next_cursor");
        } while (!page.text("next_cursor").isEmpty());
        return entries;
    }

    private static List<String> requestsOf(List<JsonNode> log) {
        return log.stream()
                .filter(entry -> entry.path("outcome").asString().equals("done"))
                .map(entry -> entry.path("request").asString(""))
                .collect(Collectors.toList());
    }

    private static void assertWhole(Standalone hindsight) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var verified = hindsight.run("verify-audit");
            assertThat(verified.exitStatus()).describedAs(verified.output()).isZero();
            assertThat(verified.output()).containsPattern("\\d+ entries of \\d+ workspaces are whole");
        });
    }

    private static void change(Standalone hindsight, Path data, String service, String sql)
            throws IOException, SQLException {
        var port = POSTGRES.matcher(hindsight.run("status").output())
                .results()
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow();
        var password =
                Files.readString(data.resolve("secrets/database-" + service)).strip();
        var role = "hindsight_" + service;
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + role, role, password);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
