package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.Topics;
import dev.hindsight.support.id.Ids;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import dev.hindsight.testsupport.isolation.ApprovedMessage;
import dev.hindsight.testsupport.isolation.MessageContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationServiceTest
class TakesMessagesOfOneWorkspaceOnlyIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "mixed-1, incident.events.v1, incident.resolved",
        "mixed-2, postmortem.events.v1, postmortem.incident_attached",
        "mixed-3, postmortem.events.v1, postmortem.published",
        "mixed-4, task.events.v1, task.created"
    })
    void whateverTheyAreAbout(String workspace, String topic, String type) {
        try (var receiver = RecordingReceiver.start()) {
            for (var wanting : List.of(workspace, "not-" + workspace)) {
                Workspace.of(port, wanting).endpoint(receiver.url("/" + wanting));
            }

            MessageContract.holds(
                    environment,
                    ApprovedMessage.of(topic, type, workspace, workspace + ":thing:1"),
                    () -> count("announcement where workspace like '%" + workspace + "'")
                            + count("notification where workspace like '%" + workspace + "'"));

            assertThat(receiver.awaitRequests(1)).extracting("path").containsExactly("/" + workspace);
        }
    }

    @Test
    void aboutPeople() {
        MessageContract.holds(
                environment,
                ApprovedMessage.of(
                        Topics.PERSON_EVENTS, "person.seen", "mixed-5", Ids.derived("mixed-5", "person", "alice")),
                () -> count("person where workspace like '%mixed-5'"));
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
