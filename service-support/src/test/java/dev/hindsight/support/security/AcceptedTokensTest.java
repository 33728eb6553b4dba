package dev.hindsight.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class AcceptedTokensTest {

    private static final ClaimProperties CLAIMS = Settings.claims();

    private final TestTokens tokens = TestTokens.shared();

    @Test
    void acceptsNoServiceAccountsWithoutTheirIssuer() {
        var security = new SecurityProperties(tokens.issuer(), tokens.jwkSetUri(), "hindsight", CLAIMS, null);

        assertThat(new AcceptedTokens(security, Clock.systemUTC()).byIssuer()).containsOnlyKeys(tokens.issuer());
    }

    @Test
    void refusesOneIssuerForPeopleAndServiceAccounts() {
        var accounts = new SecurityProperties.ServiceAccounts(tokens.issuer(), tokens.jwkSetUri());

        assertThatThrownBy(() ->
                        new SecurityProperties(tokens.issuer(), tokens.jwkSetUri(), "hindsight", CLAIMS, accounts))
                .hasStackTraceContaining("must differ from hindsight.security.issuer");
    }

    @Test
    void findsTheKeysByTheIssuerAlone() throws IOException {
        try (var provider = new Provider(true)) {
            var token = tokens.token("alice", List.of(), claims -> claims.issuer(provider.issuer()));

            assertThat(provider.decoder().decode(token).getClaimAsString("preferred_username"))
                    .isEqualTo("alice");
        }
    }

    @Test
    void asksAProviderThatIsAwayOnceInAWhile() throws IOException {
        try (var provider = new Provider(false)) {
            var decoder = provider.decoder();
            var token = tokens.token("alice", List.of(), claims -> claims.issuer(provider.issuer()));

            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> decoder.decode(token))
                        .isInstanceOf(JwtException.class)
                        .isNotInstanceOf(BadJwtException.class);
            }
            assertThat(provider.asked()).isBetween(1, 3); // There are three addresses for a description.
        }
    }

    @Test
    void asksAProviderThatIsAwayOnceForManyWhoComeTogether() throws Exception {
        try (var provider = new Provider(false, Duration.ofMillis(300))) {
            var decoder = provider.decoder();
            var token = tokens.token("alice", List.of(), claims -> claims.issuer(provider.issuer()));

            var refused = new AtomicInteger();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 20; i++) {
                    callers.execute(() -> {
                        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
                        refused.incrementAndGet();
                    });
                }
            }
            assertThat(refused).hasValue(20);
            assertThat(provider.asked()).isBetween(1, 3);
        }
    }

    /** An identity provider that tells where its keys are, or is away. */
    private static final class Provider implements AutoCloseable {

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        private final AtomicInteger asked = new AtomicInteger();

        Provider(boolean answers) throws IOException {
            this(answers, Duration.ZERO);
        }

        Provider(boolean answers, Duration late) throws IOException {
            var description = "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\", \"subject_types_supported\": [\"public\"]}"
                    .formatted(issuer(), TestTokens.shared().jwkSetUri())
                    .getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                LockSupport.parkNanos(late.toNanos());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answers ? 200 : 503, answers ? description.length : -1);
                try (exchange) {
                    if (answers) {
                        exchange.getResponseBody().write(description);
                    }
                }
            });
            server.start();
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/acme";
        }

        int asked() {
            return asked.get();
        }

        JwtDecoder decoder() {
            @Nullable
            JwtDecoder decoder = new AcceptedTokens(
                            new SecurityProperties(issuer(), null, "hindsight", CLAIMS, null), Clock.systemUTC())
                    .byIssuer()
                    .get(issuer());
            return Objects.requireNonNull(decoder);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
