package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged tokens of the running instance's own identity provider, on the way that people take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class LetsNobodyInThroughTheOriginIT {

    private final Trial trial;

    LetsNobodyInThroughTheOriginIT(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "postmortems", "tasks", "endpoints", "notifications"})
    void withAForgedToken(String list) {
        trial.world().forgedTokens("/acme/owner").forEach((wrong, token) -> {
            var refused = trial.world().withToken(token).get("acme/" + list);

            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(refused.response().headers().allValues("Content-Security-Policy"))
                    .hasSize(1);
            assertThat(refused.response().headers().map()).doesNotContainKeys("server", "x-powered-by");
        });
    }
}
