package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@AccessServiceTest
class LetsARevokedAccountInNoMoreIT {

    @LocalServerPort
    int port;

    @Test
    void onceItIsRevoked() {
        var accounts = new Accounts(port, "gone");
        var account = accounts.created("pager", "incidents:write");
        var secret = account.text("client_secret");

        var before = accounts.token("gone.pager", secret, "");
        accounts.admin().delete(accounts.path("/" + account.text("id")));
        var after = accounts.token("gone.pager", secret, "");

        assertThat(before.status()).isEqualTo(200);
        assertInvalidClient(after);
    }

    @Test
    void withASecretThatWasReplaced() {
        var accounts = new Accounts(port, "rotated");
        var account = accounts.created("pager", "incidents:write");
        var rotated = accounts.admin().put(accounts.path("/" + account.text("id") + "/secret"), null);

        assertInvalidClient(accounts.token("rotated.pager", account.text("client_secret"), ""));
        assertThat(accounts.token("rotated.pager", rotated.text("client_secret"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesTheOthersATokenThatSaysWhoTheyAreForFourMinutes() {
        var accounts = new Accounts(port, "claims");
        var account = accounts.created("pager", "incidents:write", "incidents:read");

        var answer = accounts.token("claims.pager", account.text("client_secret"), "");

        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.text("scope").split(" ")).containsExactlyInAnyOrder("incidents:read", "incidents:write");
        var token = checked(answer);
        assertThat(token.getAudience()).containsExactly("hindsight");
        assertThat(token.getClaimAsString("preferred_username")).isEqualTo("service:pager");
        assertThat(token.getClaimAsStringList("groups")).containsExactly("/claims/engineer");
        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder("incidents:read", "incidents:write");
        assertThat(Duration.between(
                        Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt())))
                .isEqualTo(Duration.ofMinutes(4));
        var shown = accounts.admin().get(accounts.path("/" + account.text("id")));
        assertThat(shown.json().path("last_used_at").isString()).isTrue();
    }

    @Test
    void narrowsScopesAndNeverWidensThem() {
        var accounts = new Accounts(port, "scopes");
        var secret =
                accounts.created("pager", "incidents:write", "incidents:read").text("client_secret");

        var narrowed = accounts.token("scopes.pager", secret, "&scope=incidents%3Aread");
        var widened = accounts.token("scopes.pager", secret, "&scope=incidents%3Aread+tasks%3Awrite");

        assertThat(checked(narrowed).getClaimAsStringList("scope")).containsExactly("incidents:read");
        assertThat(widened.status()).isEqualTo(400);
        assertThat(widened.text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void takesCredentialsInTheFormToo() {
        var accounts = new Accounts(port, "forms");
        var secret = accounts.created("pager", "incidents:write").text("client_secret");

        var right = accounts.form("grant_type=client_credentials&client_id=forms.pager&client_secret=" + secret);
        var wrong = accounts.form("grant_type=client_credentials&client_id=forms.pager&client_secret=hss_guess");

        assertThat(right.status()).isEqualTo(200);
        assertInvalidClient(wrong);
        assertInvalidClient(accounts.form("grant_type=client_credentials&client_id=forms.pager"));
        assertInvalidClient(accounts.form("grant_type=client_credentials"));
        assertInvalidClient(accounts.token("nobody.pager", secret, ""));
        assertInvalidClient(accounts.token("pager", secret, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization_code&code=x&redirect_uri=http://localhost/",
                "refresh_token&refresh_token=x",
                "password&username=alice&password=alice",
                "urn:ietf:params:oauth:grant-type:device_code&device_code=x",
                "urn:ietf:params:oauth:grant-type:token-exchange&subject_token=x&subject_token_type=urn:ietf:params:oauth:token-type:access_token",
            })
    void knowsNoOtherGrant(String grant) {
        var accounts = new Accounts(port, "grants" + Integer.toUnsignedString(grant.hashCode()));
        var account = accounts.created("pager", "incidents:write");

        var answer = accounts.form("grant_type=" + grant + "&client_id=" + account.text("client_id") + "&client_secret="
                + account.text("client_secret"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isIn("unsupported_grant_type", "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth2/authorize",
                "oauth2/introspect",
                "oauth2/revoke",
                "oauth2/par",
                "oauth2/device_authorization",
                "oauth2/register",
                "connect/register",
                "userinfo",
                ".well-known/openid-configuration",
                ".well-known/oauth-authorization-server"
            })
    void hasNoOtherEndpoint(String path) {
        var accounts = new Accounts(port, "endpoints");

        for (var method : List.of("GET", "POST")) {
            assertThat(accounts.nobody().send(method, "../../" + path, null).status())
                    .isEqualTo(401);
            assertThat(accounts.admin().send(method, "../../" + path, null).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void publishesNoPrivateKey() throws ParseException {
        var keys = JWKSet.parse(
                new Accounts(port, "keys").nobody().get("../../oauth2/jwks").body());

        assertThat(keys.getKeys()).singleElement().satisfies(key -> assertThat(key.isPrivate())
                .isFalse());
    }

    @Test
    void slowsDownWhoAsksTooOften() {
        var accounts = new Accounts(port, "often");
        var secret = accounts.created("pager", "incidents:write").text("client_secret");
        assertThat(accounts.token("often.pager", secret, "").status()).isEqualTo(200);

        // Asked for nothing, it answers more quickly than it lets anybody ask, however slow the machine.
        var refused = Stream.generate(() -> IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(n -> accounts.form("client_id=often.pager"))
                        .filter(it -> it.status() == 429)
                        .findAny())
                .limit(20)
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(refused).isPresent();
        assertThat(refused.get().header("Retry-After")).isNotEmpty();
    }

    @Test
    void neverSlowsDownWhoReadsTheKeys() {
        var nobody = new Accounts(port, "readers").nobody();

        var answers = IntStream.range(0, 400)
                .parallel()
                .mapToObj(n -> nobody.get("../../oauth2/jwks").status())
                .toList();

        assertThat(answers).containsOnly(200);
    }

    private Jwt checked(Answer answer) {
        var decoder = NimbusJwtDecoder.withJwkSetUri("http://localhost:" + port + "/oauth2/jwks")
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(TestTokens.shared().accountsIssuer()));
        return decoder.decode(answer.text("access_token"));
    }

    private static void assertInvalidClient(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }
}
