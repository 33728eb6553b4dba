package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With demo people at the same address, and without. */
class PassesRequestsForTokensOfServiceAccountsIT {

    private static final String FORM = "grant_type=client_credentials&scope=incidents%3Aread&client_secret=a%2Bb";

    private static final FakeService access = new FakeService();

    private static RunningConsole withDemoPeople;
    private static RunningConsole alone;

    @BeforeAll
    static void start(@TempDir Path directory) {
        alone = RunningConsole.with("hindsight.services.access=" + access.address());
        withDemoPeople = RunningConsole.with(
                "hindsight.services.access=" + access.address(),
                "hindsight.demo-identity.enabled=true",
                "hindsight.demo-identity.key-file=" + directory.resolve("keys.json"));
    }

    @AfterAll
    static void stop() {
        alone.close();
        withDemoPeople.close();
        access.close();
    }

    @BeforeEach
    void answer() {
        access.forgets();
        access.answers(401, Map.of("Content-Type", "application/json"), "{\"error\":\"invalid_client\"}");
    }

    @Test
    void whereDemoPeopleGetTheirs() {
        assertPassed(ask(withDemoPeople, FORM));
    }

    @Test
    void whereThereAreNoDemoPeople() {
        assertPassed(ask(alone, FORM));
    }

    @Test
    void refusesWhatStandsInTheAddress() {
        for (var console : List.of(withDemoPeople, alone)) {
            var answer = ask(console, "/oauth2/token?client_secret=x", FORM);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("form-encoded body").doesNotContain("client_secret");
        }
        assertThat(access.wasAsked()).isFalse();
    }

    @Test
    void leavesOtherGrantsToTheDemoIdentity() {
        var answer = ask(withDemoPeople, "grant_type=authorization_code&code=x&client_id=hindsight-cli");

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(access.wasAsked()).isFalse();
    }

    private static void assertPassed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var asked = access.asked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).hasToString("/oauth2/token");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Basic YTpi");
        assertThat(asked.headers().getFirst("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(asked.body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials", "scope=incidents%3Aread", "client_secret=a%2Bb");
    }

    private static HttpResponse<String> ask(RunningConsole console, String form) {
        return ask(console, "/oauth2/token", form);
    }

    private static HttpResponse<String> ask(RunningConsole console, String address, String form) {
        return console.send(console.request(address)
                .headers("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Basic YTpi")
                .POST(BodyPublishers.ofString(form)));
    }
}
