package dev.hindsight.notification;

import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import dev.hindsight.testsupport.operation.RestoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@NotificationServiceTest
class CanBeRestoredFromADumpIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Test
    void withAllThatItsTablesMakeOfTheirRows() throws Exception {
        try (var receiver = RecordingReceiver.start()) {
            Workspace.of(port, "dumped").endpoint(receiver.url("/dumped"));
        }

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> RestoreContract.holds(environment));
    }
}
