package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServesItsOwnPagesIT {

    private static final Pattern INLINE = Pattern.compile("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:");

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path directory) {
        console = RunningConsole.with(
                "hindsight.demo-identity.enabled=true",
                "hindsight.demo-identity.key-file=" + directory.resolve("keys.json"));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/login?error", "/nothing-here"})
    void withAStrictPolicyThatTheyKeep(String path) {
        var page = html(path);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body()).contains("<html lang=\"en\">", "<main>").doesNotContainPattern(INLINE);
    }

    @Test
    void holdsBrowsersToTheSafeWayWhereThereIsOne() {
        assertThat(header(console.get("/", "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(html("/").headers().map()).doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
    }

    @Test
    void refusesAHeaderWithoutEnd() {
        var refused = console.get("/", "X-Long", "x".repeat(200_000));

        assertThat(refused.statusCode()).isIn(400, 431);
        assertThat(refused.body()).doesNotContain("Exception", "Tomcat/");
    }

    @Test
    void letsThePageToTryTheApiSpeakOnlyWithTheOrigin() {
        var page = html("/api/openapi/ui");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(page.body()).contains("data-origin=\"" + RunningConsole.PUBLIC_URL, "id=\"sign-in\"");
        for (var asset :
                List.of("openapi.js", "openapi.css", "swagger-ui/swagger-ui.css", "swagger-ui/swagger-ui-bundle.js")) {
            assertThat(page.body()).contains("/assets/" + asset);
            assertThat(console.get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(html("/").body()).contains("href=\"/api/openapi/ui\"");
    }

    @Test
    void letsALoginLeadOnlyBackToThePersonsMachine() {
        assertThat(header(html("/login"), "Content-Security-Policy")).endsWith("form-action 'self' http://127.0.0.1:*");
        assertThat(header(html("/"), "Content-Security-Policy")).endsWith("form-action 'self'");
    }

    @Test
    void withSessionsOnlyForTheLogin() {
        assertThat(html("/").headers().map()).doesNotContainKey("set-cookie");
        assertThat(header(html("/login"), "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void saysWhereTheApiIs() {
        assertThat(html("/").body()).contains(RunningConsole.PUBLIC_URL + "/api/ws/", "./hindsight token alice");
    }

    @Test
    void tellsPeopleInAPageAndProgramsInAProblemWhatIsNotThere() {
        assertThat(html("/nothing-here").body()).contains("There is nothing here.");

        var problem = console.get("/nothing-here", "Accept", "*/*");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("urn:hindsight:problem:not-found", "\"instance\":\"/nothing-here\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsItsHealth(String path) {
        assertThat(console.get(path).body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void tellsNobodyMoreThanItsHealth() {
        assertThat(console.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(console.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(console.get("/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> html(String path) {
        return console.get(path, "Accept", "text/html");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
