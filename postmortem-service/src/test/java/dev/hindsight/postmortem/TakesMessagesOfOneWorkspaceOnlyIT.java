package dev.hindsight.postmortem;

import dev.hindsight.events.Topics;
import dev.hindsight.testsupport.isolation.ApprovedMessage;
import dev.hindsight.testsupport.isolation.MessageContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class TakesMessagesOfOneWorkspaceOnlyIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aboutIncidents() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(Topics.INCIDENT_EVENTS, "incident.opened", "mixed", "mixed:incident:1"),
                () -> count("known_incident where id like '%mixed:%'")
                        + count("known_timeline_entry where incident_id like '%mixed:%'"));
    }

    @Test
    void aboutTasks() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(Topics.TASK_EVENTS, "task.created", "mixed", "mixed:task:1"),
                () -> count("task_of_item where postmortem_id like '%mixed:%' or task_id like '%mixed:%'"));
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
