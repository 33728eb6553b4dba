package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.isolation.IsolationContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class KeepsWorkspacesApartInTheDatabaseIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void alsoFromStatementsThatForgetToSayWhichTheyMean() throws Exception {
        var incident = AnIncident.in("walled", "INC-1");
        others.tell(
                incident.id(),
                incident.opened("bob"),
                incident.joined("carol", "responder"),
                incident.investigated("bob"),
                incident.resolved("bob"));
        var bob = Api.as(port, "bob", "/walled/engineer");
        Eventually.eventually(() -> assertThat(
                        bob.post("walled/incidents/INC-1/postmortem", "").status())
                .isEqualTo(201));
        assertThat(bob.put("walled/incidents/INC-1/postmortem/publication", "", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        jdbc.sql("insert into task_of_item values ('walled:postmortem:1', 1, 'walled:task:1', 'TASK-1', 'todo')")
                .update();
        jdbc.sql(
                        "insert into idempotency_key (workspace, caller, route, key, body_hash) values ('walled', '', '', '', '')")
                .update();

        IsolationContract.holds(environment, Map.of("postmortem_words", "'*'", "published_postmortem_words", "'*'"));
    }
}
