package dev.hindsight.task;

import dev.hindsight.events.Topics;
import dev.hindsight.testsupport.isolation.ApprovedMessage;
import dev.hindsight.testsupport.isolation.MessageContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class TakesMessagesOfOneWorkspaceOnlyIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aboutPostmortems() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(Topics.POSTMORTEM_EVENTS, "postmortem.published", "mixed", "mixed:postmortem:1"),
                () -> count("domainevententry where aggregateidentifier like '%mixed:%'"));
    }

    @Test
    void aboutPrivateIncidents() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(Topics.INCIDENT_EVENTS, "incident.responder_joined", "mixed", "mixed:incident:1")
                        .saying("\"is_private\" : true", "\"is_private\" : false"),
                () -> count("private_team where incident_id like '%mixed:%'"));
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
