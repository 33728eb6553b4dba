package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestTokensTest {

    private final TestTokens tokens = TestTokens.shared();
    private final NimbusJwtDecoder decoder = decoder();

    @Test
    void issuesTokensThatAResourceServerAccepts() {
        Jwt token = decoder.decode(tokens.token("alice", "/acme/owner", "/globex/viewer"));

        assertThat(token.getClaimAsString("preferred_username")).isEqualTo("alice");
        assertThat(token.getClaimAsString("name")).isEqualTo("Alice");
        assertThat(token.getClaimAsString("email")).isEqualTo("alice@example.org");
        assertThat(token.getClaimAsStringList("groups")).containsExactly("/acme/owner", "/globex/viewer");
        assertThat(token.getExpiresAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
    }

    @Test
    void changesClaimsAsAsked() {
        Jwt token = decoder.decode(
                tokens.token("alice", List.of("/acme/owner"), claims -> claims.claim("zoneinfo", "Asia/Tokyo")));

        assertThat(token.getClaimAsString("zoneinfo")).isEqualTo("Asia/Tokyo");
    }

    @Test
    void issuesTokensThatAResourceServerRefuses() {
        assertRefused(tokens.expiredToken("alice", "/acme/owner"), "expired");
        assertRefused(tokens.tokenOfAnotherIssuer("alice", "/acme/owner"), "iss claim");
        assertRefused(tokens.tokenForAnotherAudience("alice", "/acme/owner"), "aud claim");
        assertRefused(tokens.tokenSignedByAnotherKey("alice", "/acme/owner"), "signature");
        assertRefused(tokens.unsignedToken("alice", "/acme/owner"), "algorithm of none");
    }

    private void assertRefused(String token, String reason) {
        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining(reason);
    }

    private NimbusJwtDecoder decoder() {
        NimbusJwtDecoder resourceServer =
                NimbusJwtDecoder.withJwkSetUri(tokens.jwkSetUri()).build();
        resourceServer.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(tokens.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> Objects.requireNonNull(audience).contains(TestTokens.AUDIENCE))));
        return resourceServer;
    }
}
