package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import dev.hindsight.console.login.LoginRefused;
import dev.hindsight.console.login.OriginUnreachable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class SignsDemoPeopleInIT {

    private static final String QUESTION = "/oauth2/authorize?response_type=code&client_id=hindsight-cli&scope=openid";
    private static final String PROOF =
            "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

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

    @Test
    void givesATokenThatSaysWhoThePersonIs() {
        var token = verified(AuthorizationCodeLogin.accessToken(console.origin(), "alice", "alice"));

        assertThat(token.getAudience()).containsExactly("hindsight");
        assertThat(token.getSubject()).isEqualTo("alice");
        assertThat(token.getClaimAsString("preferred_username")).isEqualTo("alice");
        assertThat(token.getClaimAsString("name")).isEqualTo("Alice Adler");
        assertThat(token.getClaimAsString("email")).isEqualTo("alice@acme.example");
        assertThat(token.getClaimAsString("zoneinfo")).isEqualTo("Europe/Berlin");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "alice, /acme/owner /globex/viewer",
        "bob,   /acme/engineer",
        "carol, /acme/engineer",
        "dave,  /acme/viewer",
        "erin,  /globex/owner",
        "frank, /globex/engineer",
    })
    void givesEachPersonTheirRoles(String person, String groups) {
        var token = verified(AuthorizationCodeLogin.accessToken(console.origin(), person, person));

        assertThat(token.getClaimAsStringList("groups")).isEqualTo(List.of(groups.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"alice, bob", "alice, Alice", "nobody, nobody"})
    void refusesAWrongNameOrPassword(String person, String password) {
        assertThatThrownBy(() -> AuthorizationCodeLogin.accessToken(console.origin(), person, password))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContainingAll("'" + person + "'", "alice, bob, carol, dave, erin and frank");
    }

    @Test
    void saysInThePageThatTheLoginFailed() {
        assertThat(console.get("/login?error").body())
                .contains("role=\"alert\"", "Not signed in.")
                .contains("<dt>frank</dt>");
        assertThat(console.get("/login").body()).doesNotContain("Not signed in.");
    }

    @Test
    void saysThatNothingIsRunning() throws IOException {
        var nobody = URI.create("http://127.0.0.1:" + freePort());

        assertThatThrownBy(() -> AuthorizationCodeLogin.accessToken(nobody, "alice", "alice"))
                .isInstanceOf(OriginUnreachable.class)
                .hasMessageContaining("does not answer at " + nobody);
    }

    @Test
    void saysThatThereAreNoDemoPeople() {
        try (var router = RunningConsole.with()) {
            assertThatThrownBy(() -> AuthorizationCodeLogin.accessToken(router.origin(), "alice", "alice"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is not a Hindsight with demo people");
        }
    }

    @Test
    void sendsPeopleToTheLoginPageForAProgramOnAnyPortOfTheirMachine() {
        var answer = ask(QUESTION + PROOF + "&redirect_uri=http://127.0.0.1:54321/callback");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void leadsNobodyElsewhere() {
        assertThat(ask(QUESTION + PROOF + "&redirect_uri=https://evil.example/callback")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask(QUESTION + PROOF + "&redirect_uri=http://127.0.0.1:54321/elsewhere")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForAProofKey() {
        var answer = ask(QUESTION + "&redirect_uri=http://127.0.0.1:54321/callback");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:54321/callback?error=invalid_request");
    }

    @Test
    void takesNoLoginThatItsOwnPageDidNotSend() {
        var forged = console.send(console.request("/login")
                .POST(BodyPublishers.ofString("username=alice&password=alice"))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void describesItselfToClients() {
        assertThat(console.get("/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + RunningConsole.PUBLIC_URL + "\"")
                .contains("\"token_endpoint\":\"" + RunningConsole.PUBLIC_URL + "/oauth2/token\"")
                .contains("\"grant_types_supported\":[\"authorization_code\"]");
    }

    @Test
    void showsNoPrivateKey() {
        assertThat(console.get("/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
    }

    private static HttpResponse<String> ask(String path) {
        return console.get(path, "Accept", "text/html");
    }

    private static Jwt verified(String token) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(console.origin() + "/oauth2/jwks")
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(RunningConsole.PUBLIC_URL));
        return decoder.decode(token);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
