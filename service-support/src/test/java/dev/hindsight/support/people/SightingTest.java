package dev.hindsight.support.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SightingTest {

    @Test
    void leavesOutAnAddressThatNobodyVerified() {
        assertThat(sighting("Alice", false).email()).isNull();
        assertThat(sighting("Alice", "false").email()).isNull();
        assertThat(sighting("Alice", true).email()).isEqualTo("alice@example.org");
        assertThat(sighting("Alice", null).email()).isEqualTo("alice@example.org");
    }

    @Test
    void isNoOtherForATokenThatSaysLess() {
        var full = sighting("Alice", true);
        var bare = sighting(null, false);

        assertThat(bare.completedBy(full)).isEqualTo(full);
        assertThat(sighting("Alicia", false).completedBy(full).displayName()).isEqualTo("Alicia");
        assertThat(bare.completedBy(null)).isEqualTo(bare);
    }

    private static Sighting sighting(@Nullable String name, @Nullable Object emailVerified) {
        var token = Jwt.withTokenValue("token").header("alg", "RS256").claim("email", "alice@example.org");
        if (name != null) {
            token.claim("name", name);
        }
        if (emailVerified != null) {
            token.claim("email_verified", emailVerified);
        }
        return Sighting.of(new Caller("acme", "alice", Role.VIEWER), token.build());
    }
}
