package dev.hindsight.access;

import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.operation.RestoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@AccessServiceTest
class CanBeRestoredFromADumpIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Test
    void withAllThatItsTablesMakeOfTheirRows() {
        // Its admin is somebody seen, and its creation is told to the audit log.
        new Accounts(port, "dumped").created("pager", "people:read");

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> RestoreContract.holds(environment));
    }
}
