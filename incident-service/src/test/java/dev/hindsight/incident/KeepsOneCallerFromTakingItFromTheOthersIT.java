package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@IncidentServiceTest
@TestPropertySource(properties = {"hindsight.rate-limit.per-second=1", "hindsight.rate-limit.burst=30"})
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
    void whoseTokensNameNoSubject(Workspace workspace) {
        var busy = withoutSubject("trent", workspace);

        var answers = IntStream.range(0, 100)
                .map(number -> busy.get("incidents").status())
                .toArray();

        assertThat(answers).contains(200, 429);
        assertThat(withoutSubject("peggy", workspace).get("incidents").status()).isEqualTo(200);
    }

    private static Api withoutSubject(String user, Workspace workspace) {
        var group = "/" + workspace.slug() + "/engineer";
        var token = TestTokens.shared().token(user, List.of(group), claims -> claims.subject(null));
        return new Api(workspace.port(), workspace.slug(), token);
    }
}
