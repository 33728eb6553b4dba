package dev.hindsight.endtoend.journey;

import dev.hindsight.endtoend.installation.Installation;
import dev.hindsight.endtoend.installation.Standalone;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoesTheMainJobInOneProcessIT extends MainJob {

    private Installation hindsight;

    private Path directory;

    @BeforeAll
    void start(@TempDir Path directory) {
        this.directory = directory;
        hindsight = Standalone.start(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        try {
            LogsWithoutSecrets.provoke(hindsight);
        } finally {
            hindsight.close();
        }
        LogsWithoutSecrets.assertIn(directory);
    }

    @Override
    Installation hindsight() {
        return hindsight;
    }
}
