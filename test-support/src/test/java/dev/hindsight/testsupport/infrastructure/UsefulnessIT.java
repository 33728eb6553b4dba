package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.embedded.PostgresDatabases;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsefulnessIT {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final PostgresDatabases postgres =
            new InfrastructureLauncher(TestRun.current()).findOrStart().postgres();
    private Process owner;

    @BeforeEach
    void startAnOwner() throws IOException {
        owner = new ProcessBuilder("sleep", "1000").start();
    }

    @AfterEach
    void stopTheOwner() {
        owner.destroy();
    }

    @Test
    void endsWhenNoTestUsesADatabaseForLong() {
        assertThat(ending(new Usefulness(owner.pid(), postgres, SHORT, SHORT.multipliedBy(3))))
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void lastsWhileATestUsesADatabase() throws Exception {
        CompletableFuture<Void> ending;
        try (Connection _ = TestInfrastructure.current().createDatabase().connect()) {
            ending = ending(new Usefulness(owner.pid(), postgres, SHORT, SHORT.multipliedBy(3)));
            assertThat(ending).failsWithin(Duration.ofSeconds(1));
        }
        assertThat(ending).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void endsWithTheOwner() {
        CompletableFuture<Void> ending = ending(new Usefulness(owner.pid(), postgres, LONG, LONG));
        assertThat(ending).isNotDone();

        owner.destroy();

        assertThat(ending).succeedsWithin(Duration.ofSeconds(30));
    }

    private static CompletableFuture<Void> ending(Usefulness usefulness) {
        return CompletableFuture.runAsync(() -> {
            try {
                usefulness.awaitEnd();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
