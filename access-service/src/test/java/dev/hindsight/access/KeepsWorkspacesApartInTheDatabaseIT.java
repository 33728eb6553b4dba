package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.isolation.IsolationContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@AccessServiceTest
class KeepsWorkspacesApartInTheDatabaseIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Test
    void alsoFromStatementsThatForgetToSayWhichTheyMean() {
        // Its admin is somebody seen, and its creation is told to the audit log.
        var accounts = new Accounts(port, "walled");
        assertThat(accounts.admin()
                        .post(accounts.path(""), Accounts.body("pager", "people:read"), "Idempotency-Key", "a-key")
                        .status())
                .isEqualTo(201);

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> IsolationContract.holds(environment, Map.of()));
    }
}
