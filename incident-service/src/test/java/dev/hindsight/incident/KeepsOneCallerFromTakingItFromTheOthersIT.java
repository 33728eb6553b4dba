package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@IncidentServiceTest
@TestPropertySource(
        properties = {
            "hindsight.rate-limit.per-second=1",
            "hindsight.rate-limit.burst=30",
            "hindsight.rate-limit.refused-per-second=1"
        })
class KeepsOneCallerFromTakingItFromTheOthersIT {

    @Test
    void whoSendsTooMuch(Workspace workspace) {
        var busy = workspace.engineer("mallory");

        var refused = IntStream.range(0, 100)
                .mapToObj(number -> busy.get("incidents"))
                .filter(answer -> answer.status() != 200)
                .toList();

        assertThat(refused).hasSizeGreaterThan(50).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.text("type")).isEqualTo("urn:hindsight:problem:too-many-requests");
        });
        assertThat(workspace.engineer("bob").get("incidents").status()).isEqualTo(200);
    }

    @Test
    void whoTriesTokens(Workspace workspace) {
        var guessing = new Api(workspace.port(), workspace.slug(), "guess");

        var answers = IntStream.range(0, 100)
                .map(number -> guessing.get("incidents").status())
                .toArray();

        assertThat(answers).contains(401, 429);
        assertThat(workspace.engineer("carol").get("incidents").status()).isEqualTo(200);
    }
}
