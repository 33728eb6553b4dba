package dev.hindsight.task;

import static org.awaitility.Awaitility.await;

import dev.hindsight.testsupport.isolation.IsolationContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class KeepsWorkspacesApartInTheDatabaseIT {

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void alsoFromStatementsThatForgetToSayWhichTheyMean() {
        neighbours.publish(Publication.of("walled", 1).with("Do it").published());
        neighbours.publish(new PrivateResponse("walled", 1, true).joined("carol"));
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('', 'walled:thing:1', 'infinity', false, 1)")
                .update();
        jdbc.sql(
                        "insert into idempotency_key (workspace, caller, route, key, body_hash) values ('walled', '', '', '', '')")
                .update();

        // Until all projections have followed.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> IsolationContract.holds(environment, Map.of()));
    }
}
