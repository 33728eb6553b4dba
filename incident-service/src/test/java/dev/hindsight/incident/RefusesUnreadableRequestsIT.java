package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IncidentServiceTest
class RefusesUnreadableRequestsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\": \"a\"} {\"title\": \"b\"}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{'title': 'a'}",
                "{\"title\": \"a\", \"\\ud800\": 1}",
                "{\"title\": \"a\", }",
            })
    void answersWhatIsNoJsonWith400(String body, Workspace workspace) {
        var refused = workspace.engineer("bob").post("incidents", body);

        assertProblem(refused, 400);
        assertThat(refused.text("detail")).contains("JSON");
        assertThat(workspace.engineer("bob").get("incidents").each("key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "colour"})
    void answersDeepNestingWith400(String field, Workspace workspace) {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertProblem(workspace.engineer("bob").post("incidents", "{\"" + field + "\": " + deep + "}"), 400);
    }

    @Test
    void answersThreeMegabytesWith413(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var body = "{\"title\": \"Slow\", \"description\": \"" + "x".repeat(3_000_000) + "\"}";

        assertProblem(bob.post("incidents", body), 413);
        assertProblem(inChunks(bob, body), 413);
    }

    @Test
    void answersAnotherMediaTypeWith415(Workspace workspace) {
        var bob = workspace.engineer("bob");

        assertProblem(bob.post("incidents", "title=Slow", "Content-Type", "application/x-www-form-urlencoded"), 415);
        assertProblem(bob.post("incidents", "{\"title\": \"Slow\"}", "Content-Type", "text/plain"), 415);
    }

    @Test
    void answersAnotherMethodWith405(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        assertProblem(bob.delete("incidents/" + key), 405);
        assertProblem(bob.post("incidents/" + key + "/resolution", "{}"), 405);
        assertThat(bob.delete("incidents/" + key).header("Allow"))
                .contains("GET")
                .contains("PATCH");
    }

    @Test
    void answersAnUnknownRouteWith404(Workspace workspace) {
        assertProblem(workspace.engineer("bob").get("incidents/INC-1/nothing"), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "cursor=nonsense!, cursor",
        "cursor=bm9uc2Vuc2U, cursor",
        "status=gone, status",
        "severity=P9, severity",
        "from=yesterday, from",
        "from=2026-01-01T00:00:00, from",
        "to=-5000-01-01T00:00:00Z, to",
        "q=%00, q",
        "service=%00, service",
    })
    void namesAnInvalidParameter(String query, String parameter, Workspace workspace) {
        var refused = workspace.viewer("dora").get("incidents?" + query);

        assertProblem(refused, 422);
        assertThat(refused.invalidFields()).containsExactly(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "MQ", "LTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaCjE"})
    void refusesACursorOfAnotherList(String cursor, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");

        assertThat(bob.get("incidents/" + key + "/timeline?cursor=" + cursor).invalidFields())
                .containsExactly("cursor");
    }

    private static Api.Answer inChunks(Api api, String body) {
        return Api.exchanged(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + api.port() + "/api/ws/" + api.workspace() + "/incidents"))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(List.of(body.getBytes(StandardCharsets.UTF_8)))))
                .build());
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("type")).startsWith("urn:hindsight:problem:");
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
    }
}
