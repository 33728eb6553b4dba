package dev.hindsight.postmortem.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An installation that is updated gives no incident a second postmortem. */
class KnowsWhatOldPostmortemsCoverIT {

    @Test
    void keepsEachIncidentWithThePostmortemThatItHas() {
        var database = TestInfrastructure.current().createDatabase().everywhere();
        var jdbc = JdbcClient.create(database.dataSource());
        database.migrate("postmortem", "101");
        jdbc.sql("insert into postmortem (id, doc) values ('acme:postmortem:1', ?::jsonb)")
                .param("{\"incident_id\": \"acme:incident:1\", \"incident\": \"INC-1\", \"incident_title\": \"Slow\","
                        + " \"author\": \"bob\", \"texts\": {}, \"is_published\": false, \"opened_micros\": 1}")
                .update();
        known(jdbc, 1, "post_mortem");
        known(jdbc, 2, "post_mortem");
        known(jdbc, 3, "resolved");

        database.migrate("postmortem", "latest");

        var covered = new CoveredIncidents(jdbc, JsonMapper.shared());
        assertThat(covered.claim("acme:incident:1", "acme:incident:3").granted())
                .isFalse();
        assertThat(covered.claim("acme:incident:2", "acme:incident:3").granted())
                .isFalse();
        assertThat(covered.release("acme:incident:1", "acme:incident:1")).isEmpty();
        assertThat(covered.isCovered("acme:incident:3")).isFalse();
        assertThat(covered.claim("acme:incident:3", "acme:incident:1")).isEqualTo(new CoveredIncidents.Claim(1, true));
    }

    private static void known(JdbcClient jdbc, int number, String status) {
        jdbc.sql("insert into known_incident (id, doc) values (?, ?::jsonb)")
                .params(
                        "acme:incident:" + number,
                        "{\"incident\": {\"key\": \"INC-%d\", \"status\": \"%s\", \"is_private\": false}, \"responders\": []}"
                                .formatted(number, status))
                .update();
    }
}
