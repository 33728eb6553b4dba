package dev.hindsight.access;

import dev.hindsight.events.Topics;
import dev.hindsight.support.id.Ids;
import dev.hindsight.testsupport.isolation.ApprovedMessage;
import dev.hindsight.testsupport.isolation.MessageContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessServiceTest
class TakesMessagesOfOneWorkspaceOnlyIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aboutWhatWasDone() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(Topics.AUDIT_ENTRIES, "audit.entry", "mixed", "mixed")
                        .with("ce_id", "0197f3a2-8c40-7d11-b5a2-64d0c1e7f903"),
                () -> count("audit_entry where workspace like '%mixed'"));
    }

    @Test
    void aboutPeople() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(
                        Topics.PERSON_EVENTS, "person.seen", "mixed", Ids.derived("mixed", "person", "alice")),
                () -> count("person where workspace like '%mixed'"));
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
