package dev.hindsight.endtoend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.Finished;
import dev.hindsight.endtoend.installation.Standalone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills Hindsight in the middle of an import and of the sample; what comes of it is the same as without. */
@Tag("kill")
class CompletesAnInterruptedImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void importsTheRestAfterAKill(@TempDir Path directory) throws Exception {
        try (var hindsight = Standalone.start(directory.resolve("data"))) {
            var history = Histories.excerptIn(directory);
            var interrupted = CompletableFuture.supplyAsync(() -> imported(hindsight, history, "acme", "alice"));
            awaitIncidents(hindsight, 3);
            hindsight.kill();
            hindsight.startAgain();
            interrupted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(imported(hindsight, history, "acme", "alice").exitStatus())
                    .isZero();
            assertThat(imported(hindsight, history, "globex", "erin").exitStatus())
                    .isZero();
            assertThat(Histories.storiesIn(hindsight.as("alice"), "acme"))
                    .hasSize(13)
                    .isEqualTo(Histories.storiesIn(hindsight.as("erin"), "globex"));
        }
    }

    @Test
    void loadsTheRestOfTheSampleAtTheNextStart(@TempDir Path directory) {
        try (var hindsight = Standalone.startWithSample(directory.resolve("data"))) {
            for (int incidents = 2; incidents <= 8; incidents += 3) {
                awaitIncidents(hindsight, incidents);
                hindsight.kill();
                hindsight.startAgain();
            }
            await().atMost(PATIENCE).until(hindsight::hasLoadedTheSample);

            var alice = hindsight.as("alice");
            var history = Histories.excerptIn(directory);
            assertThat(imported(hindsight, history, "acme", "alice").output())
                    .contains("0 incidents created, 13 already there, 0 updates written");
            assertThat(alice.get("acme/postmortems").texts("items", "state")).hasSize(4);
            assertThat(alice.get("acme/tasks?limit=200").texts("items", "title"))
                    .hasSize(9)
                    .doesNotHaveDuplicates();
        }
    }

    private static Finished imported(Standalone hindsight, Path history, String workspace, String person) {
        return hindsight.run("import", history.toString(), "--workspace", workspace, "--as", person);
    }

    private static void awaitIncidents(Standalone hindsight, int count) {
        var alice = hindsight.as("alice");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Histories.items(alice, "acme/incidents").size() >= count);
    }
}
