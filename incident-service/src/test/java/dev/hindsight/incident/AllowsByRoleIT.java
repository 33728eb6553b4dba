package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@IncidentServiceTest
class AllowsByRoleIT {

    @ParameterizedTest
    @MethodSource("writes")
    void letsNoViewerChangeAnything(Write write, Workspace workspace) {
        workspace.engineer("bob").open("Slow");

        var refused = write.by(workspace.viewer("dora"));

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("detail"))
                .startsWith("You need the role 'engineer' in '" + workspace.slug() + "' to ")
                .endsWith("; you are 'viewer'.");
        assertThat(workspace.viewer("dora").get("incidents/INC-1").header("ETag"))
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void letsEngineersDriveIncidents(Write write, Workspace workspace) {
        workspace.engineer("bob").open("Slow");

        var done = write.by(workspace.engineer("carol"));

        assertThat(done.status()).describedAs("%s", done).isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "engineer", "admin", "owner"})
    void letsEveryMemberRead(String role, Workspace workspace) {
        workspace.engineer("bob").open("Slow");
        var reader = Api.as(workspace.port(), workspace.slug(), "dora", role);

        assertThat(reader.get("incidents").status()).isEqualTo(200);
        assertThat(reader.get("incidents/INC-1").status()).isEqualTo(200);
        assertThat(reader.get("incidents/INC-1/timeline").status()).isEqualTo(200);
        assertThat(reader.get("incidents/INC-1/history").status()).isEqualTo(200);
        assertThat(reader.get("incidents/INC-1/communications").status()).isEqualTo(200);
    }

    @Test
    void knowsNobodyWithoutAValidToken(Workspace workspace) {
        var tokens = TestTokens.shared();
        var group = "/" + workspace.slug() + "/owner";

        for (var token : new String[] {
            "nonsense",
            tokens.expiredToken("alice", group),
            tokens.tokenOfAnotherIssuer("alice", group),
            tokens.tokenForAnotherAudience("alice", group),
            tokens.tokenSignedByAnotherKey("alice", group),
            tokens.unsignedToken("alice", group)
        }) {
            var refused = new Api(workspace.port(), workspace.slug(), token).get("incidents");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    static Stream<Write> writes() {
        return Stream.of(
                new Write("POST", "incidents", "{\"title\": \"Mine\"}"),
                new Write("PATCH", "incidents/INC-1", "{\"title\": \"Mine\"}"),
                new Write("PUT", "incidents/INC-1/investigation", null),
                new Write("PUT", "incidents/INC-1/mitigation", null),
                new Write("PUT", "incidents/INC-1/resolution", null),
                new Write("PUT", "incidents/INC-1/cancellation", "{\"reason\": \"A mistake\"}"),
                new Write("PUT", "incidents/INC-1/responders/dora", "{\"role\": \"responder\"}"),
                new Write("DELETE", "incidents/INC-1/responders/dora", null),
                new Write("PUT", "incidents/INC-1/commander", "{\"user\": \"dora\"}"),
                new Write("PUT", "incidents/INC-1/severity", "{\"severity\": \"P0\"}"),
                new Write("POST", "incidents/INC-1/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}"),
                new Write("PUT", "incidents/INC-1/impact", "{\"revenue\": {\"value\": 7, \"unit\": \"EUR\"}}"),
                new Write("PUT", "incidents/INC-1/change", "{\"url\": \"https://git.example.com/7\"}"),
                new Write("DELETE", "incidents/INC-1/change", null),
                new Write("PUT", "incidents/INC-1/runbooks", "{\"items\": []}"),
                new Write(
                        "POST",
                        "incidents/INC-1/communications",
                        "{\"at\": \"2026-01-01T10:00:00Z\", \"channel\": \"mail\", \"message\": \"Hm\"}"));
    }

    record Write(String method, String path, @Nullable String body) {

        Api.Answer by(Api api) {
            return api.send(method, path, body, "If-Match", "*");
        }
    }
}
