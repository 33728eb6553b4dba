package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.isolation.IsolationContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class KeepsWorkspacesApartInTheDatabaseIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void alsoFromStatementsThatForgetToSayWhichTheyMean(Workspace workspace) {
        var bob = workspace.engineer("bob");
        assertThat(bob.post("incidents", "{\"title\": \"Slow\", \"tags\": [\"db\"]}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
        var at = "\"at\": \"2026-01-01T10:00:00Z\"";
        assertThat(bob.post("incidents/INC-1/timeline", "{%s, \"label\": \"Hm\"}".formatted(at))
                        .status())
                .isEqualTo(201);
        assertThat(bob.post(
                                "incidents/INC-1/communications",
                                "{%s, \"channel\": \"chat\", \"audience\": \"customers\", \"message\": \"Hm\"}"
                                        .formatted(at))
                        .toString())
                .startsWith("201");
        jdbc.sql("insert into incident_report (incident_id, report) values (? || ':incident:1', '{}')")
                .param(workspace.slug())
                .update();

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> IsolationContract.holds(environment, Map.of("incident_text", "%")));
    }
}
