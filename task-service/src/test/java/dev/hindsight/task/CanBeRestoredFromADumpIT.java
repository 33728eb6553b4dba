package dev.hindsight.task;

import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.operation.RestoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@TaskServiceTest
class CanBeRestoredFromADumpIT {

    @Autowired
    Neighbours neighbours;

    @Autowired
    Environment environment;

    @Test
    void withAllThatItsTablesMakeOfTheirRows() {
        neighbours.publish(Publication.of("dumped", 1).with("Do it").published());

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> RestoreContract.holds(environment));
    }
}
