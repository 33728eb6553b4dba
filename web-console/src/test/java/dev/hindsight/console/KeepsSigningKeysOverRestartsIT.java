package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KeepsSigningKeysOverRestartsIT {

    @TempDir
    private Path directory;

    @Test
    void soThatTokensStayValid() {
        String token;
        try (var before = started("keys.json")) {
            token = AuthorizationCodeLogin.accessToken(before.origin(), "bob", "bob");
        }

        try (var after = started("keys.json")) {
            assertThatCode(() -> verify(token, after)).doesNotThrowAnyException();
            assertThat(AuthorizationCodeLogin.accessToken(after.origin(), "bob", "bob"))
                    .isNotEqualTo(token);
        }
        try (var other = started("other-keys.json")) {
            assertThatThrownBy(() -> verify(token, other)).isInstanceOf(JwtException.class);
        }
    }

    private RunningConsole started(String keys) {
        return RunningConsole.with(
                "hindsight.demo-identity.enabled=true",
                "hindsight.demo-identity.key-file=" + directory.resolve("data").resolve(keys));
    }

    private static void verify(String token, RunningConsole console) {
        NimbusJwtDecoder.withJwkSetUri(console.origin() + "/oauth2/jwks")
                .build()
                .decode(token);
    }
}
