package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostmortemServiceTest
class LosesNoEditOfTwoWritersIT {

    private static int workspaces;

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    private String path = "";
    private Api bob = new Api(0, "");

    @BeforeEach
    void aPostmortem() {
        var ws = "edited" + ++workspaces;
        path = ws + "/incidents/INC-1/postmortem";
        bob = Api.as(port, "bob", "/" + ws + "/engineer");
        var incident = AnIncident.in(ws, "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        assertThat(bob.post(path, "").status()).isEqualTo(201);
    }

    @Test
    void letsTwoWriteDifferentSectionsFromTheSameVersion() {
        var first = patch("{\"summary\": \"mine\"}", "\"1\"");
        var second = patch("{\"impact\": \"yours\"}", "\"1\"");

        assertThat(first.status()).describedAs("%s", first).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("summary")).isEqualTo("mine");
        assertThat(second.text("impact")).isEqualTo("yours");
        assertThat(second.json().path("version").asLong()).isEqualTo(3);
    }

    @Test
    void answersTheSecondWriterOfASectionWithTheTextOfTheFirst() {
        patch("{\"summary\": \"mine\"}", "\"1\"");

        var stale = patch("{\"summary\": \"yours\", \"impact\": \"x\"}", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.text("detail")).contains("summary").doesNotContain("impact");
        assertThat(stale.json().path("current").path("summary").asString()).isEqualTo("mine");
        assertThat(bob.get(path).json().path("impact").isNull()).isTrue();
        assertThat(patch("{\"summary\": \"yours\"}", "*").text("summary")).isEqualTo("yours");
    }

    @Test
    void losesNoneOfManyAtTheSameTime() {
        var fields = List.of(
                "summary",
                "impact",
                "trigger",
                "detection",
                "containment",
                "root_cause",
                "resolution",
                "what_went_well",
                "what_to_improve",
                "lessons_learned");

        // Two writers for each field, all of whom saw the same version.
        Map<Integer, Long> statuses;
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = fields.stream()
                    .flatMap(field -> Stream.of("mine", "yours")
                            .map(text -> CompletableFuture.supplyAsync(
                                    () -> patch("{\"%s\": \"%s\"}".formatted(field, text), "\"1\""), atOnce)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        }

        assertThat(statuses).isEqualTo(Map.of(200, 10L, 412, 10L));
        var written = bob.get(path).json();
        assertThat(written.path("version").asInt()).isEqualTo(11);
        assertThat(fields)
                .allSatisfy(field -> assertThat(written.path(field).asString()).isIn("mine", "yours"));
    }

    @Test
    void keepsFieldsItemsAndLinesApart() {
        assertThat(bob.post(path + "/action-items", "{\"title\": \"one\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(201);
        assertThat(bob.post(
                                path + "/timeline",
                                "{\"at\": \"2026-03-14T09:05:00Z\", \"label\": \"x\"}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(201);
        assertThat(patch("{\"contributing_factors\": [{\"text\": \"t\"}]}", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(patch("{\"artefacts\": [{\"kind\": \"adr\", \"title\": \"t\"}]}", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(patch("{\"contributing_factors\": []}", "\"1\"").status()).isEqualTo(412);
        assertThat(bob.post(path + "/action-items", "{\"title\": \"two\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(bob.put(path + "/publication", "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(bob.get(path).json().path("version").asInt()).isEqualTo(5);
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        assertThat(bob.send("PATCH", path, "{\"summary\": \"x\"}").status()).isEqualTo(428);
        assertThat(patch("{\"summary\": \"x\"}", "seven").status()).isEqualTo(400);
        assertThat(patch("{\"summary\": \"x\"}", "\"99\"").status()).isEqualTo(412);
    }

    @Test
    void mergesAPatchAndClearsWithNull() {
        patch(
                """
                {"summary": "s", "prevention": {"short_term": "a", "systemic": "b"},
                 "contributing_factors": [{"text": "no alert"}, {"text": "small pool"}],
                 "artefacts": [{"kind": "runbook", "title": "Pools", "url": "https://wiki.example.com/pools"}],
                 "appendices": [{"title": "Log", "text": "..."}]}
                """,
                "*");
        var merged = patch(
                """
                {"summary": null, "prevention": {"systemic": null},
                 "contributing_factors": [{"id": "f2", "text": "tiny pool"}, {"text": "no drill"}],
                 "artefacts": null}
                """,
                "*");

        assertThat(merged.status()).describedAs("%s", merged).isEqualTo(200);
        var json = merged.json();
        assertThat(json.path("summary").isNull()).isTrue();
        assertThat(json.path("prevention").path("short_term").asString()).isEqualTo("a");
        assertThat(json.path("prevention").path("systemic").isNull()).isTrue();
        assertThat(json.path("contributing_factors").toString())
                .isEqualTo("[{\"id\":\"f2\",\"text\":\"tiny pool\"},{\"id\":\"f3\",\"text\":\"no drill\"}]");
        assertThat(json.path("artefacts").isEmpty()).isTrue();
        assertThat(json.path("appendices").path(0).path("title").asString()).isEqualTo("Log");
        var cleared = patch("{\"prevention\": null}", "*").json();
        assertThat(cleared.path("prevention").path("short_term").isNull()).isTrue();
    }

    @Test
    void writesNothingThatChangesNothing() {
        var first = patch("{\"summary\": \"s\", \"contributing_factors\": [{\"text\": \"t\"}]}", "*");
        var same = patch("{\"summary\": \"s\", \"contributing_factors\": [{\"id\": \"f1\", \"text\": \"t\"}]}", "*");

        assertThat(same.json()).isEqualTo(first.json());
        assertThat(patch("{}", "*").json()).isEqualTo(first.json());
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var tooLong = "x".repeat(100_001);

        var refused = patch(
                """
                {"impact": "%s", "detection": 5, "colour": "red", "timeline": [], "is_published": true,
                 "prevention": {"someday": "x", "systemic": []},
                 "contributing_factors": [{"text": ""}, null],
                 "artefacts": [{"kind": "adr", "title": "t", "url": "javascript:alert(1)"}]}
                """
                        .formatted(tooLong),
                "*");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused))
                .contains(
                        "impact",
                        "detection",
                        "colour",
                        "timeline",
                        "is_published",
                        "prevention.someday",
                        "prevention.systemic",
                        "contributing_factors.0.text",
                        "artefacts.0.url");
        assertThat(bob.get(path).json().path("version").asLong()).isEqualTo(1);
        assertThat(fields(patch("{\"contributing_factors\": [{\"id\": \"f9\", \"text\": \"t\"}]}", "*")))
                .containsExactly("contributing_factors.0.id");
        assertThat(patch("{", "*").status()).isEqualTo(400);
    }

    @Test
    void survivesTextThatADatabaseCannotKeep() {
        assertThat(patch("{\"summary\": \"a\\u0000b\"}", "*").status()).isEqualTo(422);
        assertThat(patch("{\"summary\": \"a\\ud800b\"}", "*").status()).isEqualTo(422);
        assertThat(patch("{\"summary\": \"after\"}", "*").text("summary")).isEqualTo("after");
    }

    @Test
    void keepsAndFindsTheLargestDocument() {
        var emoji = "\ud83d\ude00";
        var words = (emoji + "w ").repeat(25_000);
        for (var field : List.of("impact", "trigger", "detection", "containment", "root_cause", "resolution")) {
            assertThat(patch("{\"%s\": \"%s\"}".formatted(field, words), "*").status())
                    .isEqualTo(200);
        }
        assertThat(bob.get(path).text("resolution")).isEqualTo(words);
    }

    private Answer patch(String body, String ifMatch) {
        return bob.send("PATCH", path, body, "If-Match", ifMatch);
    }

    private static List<String> fields(Answer refused) {
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
