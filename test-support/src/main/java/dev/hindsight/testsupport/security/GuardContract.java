package dev.hindsight.testsupport.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.HostileTokens;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a service meets forged tokens, hostile requests and curious strangers; each service has a test that extends it. */
public abstract class GuardContract {

    private final TestTokens tokens = TestTokens.shared();
    private final String workspace = "ws-" + UUID.randomUUID().toString().substring(0, 8);
    private final String list;
    private final String method;
    private final String change;

    @LocalServerPort
    private int port;

    /**
     * Names two routes.
     *
     * @param list one that is read, below the workspace, for example {@code incidents}
     * @param method of one that takes a body
     * @param change its path below the workspace; what it is about need not exist
     */
    protected GuardContract(String list, String method, String change) {
        this.list = list;
        this.method = method;
        this.change = change;
    }

    @Test
    void letsNobodyInWithAForgedToken() {
        HostileTokens.claiming(group("owner")).forEach((wrong, token) -> {
            var refused = listFor(token);

            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.body()).doesNotContain("Exception");
        });
    }

    @Test
    void letsAServiceAccountDoNothingWithoutScopes() {
        var refused = listFor(tokens.serviceAccountToken("monitoring", group("owner")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).containsAnyOf("The token lacks the scope '", "Service accounts may not");
    }

    @Test
    void tellsBrowsersToDoNothingWithAnyAnswer() {
        var owner = tokens.token("olivia", group("owner"));
        var answers = List.of(
                listFor(owner),
                listFor(""),
                listFor(tokens.token("mallory", "/another-workspace/owner")),
                new ApiClient(origin(), owner).get(workspace + "/nothing-here"),
                new ApiClient(origin(), owner).send(method, workspace + "/" + change, "{", "If-Match", "*"));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 401, 404, 404, 400);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.response().headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        });
    }

    @Test
    void holdsBrowsersToTheSafeWayWhereThereIsOne() {
        var answer = new ApiClient(origin(), "").get(workspace + "/" + list, "X-Forwarded-Proto", "https");

        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void refusesABodyThatIsNestedWithoutEnd() {
        var refused = new ApiClient(origin(), tokens.token("olivia", group("owner")))
                .send(method, workspace + "/" + change, "[".repeat(100_000) + "]".repeat(100_000), "If-Match", "*");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void takesTokensOfPeopleWithManyGroups() {
        var groups = new String[250];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = "/" + UUID.randomUUID() + "/viewer";
        }
        groups[groups.length - 1] = group("owner");

        assertThat(listFor(tokens.token("olivia", groups)).status()).isEqualTo(200);
    }

    @Test
    void refusesAHeaderWithoutEnd() {
        var refused = listFor("x".repeat(200_000));

        assertThat(refused.status()).isIn(400, 431);
        assertThat(refused.body()).doesNotContain("Exception", "Tomcat/", "\tat ");
    }

    @Test
    void showsMeasurementsToOperatorsOnly() {
        assertThat(measurements("").status()).isEqualTo(401);
        for (var stranger : List.of(
                tokens.token("olivia", group("owner")),
                tokens.token("olivia", List.of(group("owner")), claims -> claims.claim("hindsight_operator", true)),
                tokens.token("olivia", TestTokens.OPERATORS + "/", "x" + TestTokens.OPERATORS),
                tokens.serviceAccountToken("monitoring", TestTokens.OPERATORS + "/owner", "metrics:read"))) {
            var refused = measurements(stranger);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("detail")).contains("HINDSIGHT_SECURITY_CLAIMS_OPERATORS");
        }
        assertThat(measurements(tokens.token("sarah", TestTokens.OPERATORS)).body())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void tellsStrangersThatItIsWellAndNotWhy() {
        var health = new ApiClient(origin(), "").get("../../actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().propertyNames()).containsOnly("status", "groups");
    }

    private Answer measurements(String token) {
        return new ApiClient(origin(), token).get("../../actuator/prometheus");
    }

    private Answer listFor(String token) {
        return new ApiClient(origin(), token).get(workspace + "/" + list);
    }

    private String group(String role) {
        return "/" + workspace + "/" + role;
    }

    private URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
