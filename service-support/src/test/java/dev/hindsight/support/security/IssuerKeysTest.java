package dev.hindsight.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerKeysTest {

    private final RSAKey key = key("known");
    private final HttpServer provider;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile List<RSAKey> published = List.of(key);

    IssuerKeysTest() throws IOException, JOSEException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        provider.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            var keys = new JWKSet(List.copyOf(published)).toString(true).getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : keys.length);
                if (!away) {
                    exchange.getResponseBody().write(keys);
                }
            }
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void asksNotAgainForEachForgedKey() throws JOSEException {
        var decoder = decoder();
        decoder.decode(token(key));

        for (int n = 0; n < 50; n++) {
            var forged = token(new RSAKey.Builder(key).keyID("forged-" + n).build());
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        }

        assertThat(asked.get()).isBetween(1, 4);
        assertThatCode(() -> decoder.decode(token(key))).doesNotThrowAnyException();
    }

    @Test
    void findsANewKeyAtOnce() throws JOSEException {
        var decoder = decoder();
        decoder.decode(token(key));
        var next = key("next");

        published = List.of(key, next);

        assertThat(decoder.decode(token(next)).getSubject()).isEqualTo("alice");
    }

    @Test
    void acceptsKnownKeysWhileTheProviderIsAway() throws JOSEException {
        var decoder = decoder();
        decoder.decode(token(key));
        away = true;

        var forged = token(new RSAKey.Builder(key).keyID("forged").build());
        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);

        assertThat(asked).hasValue(2);
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("alice");
    }

    @Test
    void saysThatItCannotTellAsLongAsItHasNoKeys() throws JOSEException {
        away = true;
        var decoder = decoder();
        var token = token(key);

        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> decoder.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
        assertThat(asked.get()).isBetween(1, 4);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", "AT+JWT"})
    void acceptsTheTypesOfAccessTokens(@Nullable String type) throws JOSEException {
        assertThat(decoder().decode(token(key, type)).getSubject()).isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt", "id+jwt", "ID"})
    void refusesTheTypesOfOtherTokens(String type) throws JOSEException {
        var token = token(key, type);
        var decoder = decoder();

        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder() {
        var security =
                new SecurityProperties("https://issuer", origin() + "/keys", "hindsight", Settings.claims(), null);
        @Nullable
        JwtDecoder decoder =
                new AcceptedTokens(security, Clock.systemUTC()).byIssuer().get("https://issuer");
        return Objects.requireNonNull(decoder);
    }

    private String origin() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private static String token(RSAKey key) throws JOSEException {
        return token(key, "JWT");
    }

    private static String token(RSAKey key, @Nullable String type) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer("https://issuer")
                .audience("hindsight")
                .subject("alice")
                .claim("preferred_username", "alice")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type == null ? null : new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }
}
