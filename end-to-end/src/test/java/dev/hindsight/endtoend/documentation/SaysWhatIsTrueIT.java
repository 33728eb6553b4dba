package dev.hindsight.endtoend.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.installation.Standalone;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who types what the pages show gets what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaysWhatIsTrueIT {

    /** As in the pages, but every refusal ends the script. */
    private static final String STRICT =
            """
            as() { curl -sS --fail-with-body -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:2}" && echo; }
            """;

    private Standalone hindsight;
    private Shell shell;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        hindsight = Standalone.start(directory.resolve("data"));
        shell = Shell.at(directory.resolve("repository"), hindsight.origin());
    }

    @AfterAll
    void stop() {
        hindsight.close();
    }

    @Test
    void takesTheJourneyOfTheReadme() throws Exception {
        var journey = shell.run("bash", "docs/journey.sh");

        assertThat(journey.output())
                .contains("Publish refused: existing published version")
                .containsPattern("(?m)^webhook-signature: v1,.+$")
                .containsPattern("The journey of INC-\\d+ is done.");
        assertThat(journey.status()).isZero();
    }

    /** In this order: the notification that is read is that of a task. */
    @ParameterizedTest
    @ValueSource(strings = {"incidents", "postmortems", "tasks", "notifications", "access", "audit"})
    void takesTheCommandsOfTheApi(String page) throws Exception {
        var before = Page.of("docs/api/README.md").commands().getFirst();
        var commands = String.join("\n", Page.of("docs/api/" + page + ".md").commands());

        var ran = shell.run("bash", "-euo", "pipefail", "-c", before + STRICT + commands);

        assertThat(ran.status()).describedAs(ran.output()).isZero();
    }
}
