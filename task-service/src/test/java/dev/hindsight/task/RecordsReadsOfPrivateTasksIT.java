package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class RecordsReadsOfPrivateTasksIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Test
    void inTheListAndByThemselves() {
        neighbours.publish(
                Publication.of("recorded", 1).ofAPrivateIncident().with("Do it").published());
        var alice = Api.as(port, "alice", "/recorded/admin");
        Tasks.titles(alice, "recorded", 1);
        var key = alice.get("recorded/tasks").texts("items", "key").getFirst();

        for (var read : new String[] {"recorded/tasks", "recorded/tasks/" + key}) {
            int before = reads("recorded", key);
            assertThat(alice.get(read).status()).isEqualTo(200);
            assertThat(reads("recorded", key)).isEqualTo(before + 1);
        }
    }

    @Test
    void andWhatTheyFollowFrom() {
        neighbours.publish(Publication.of("followed", 1).with("Do it").published());
        var alice = Api.as(port, "alice", "/followed/admin");
        Tasks.titles(alice, "followed", 1);
        alice.get("followed/tasks/TASK-1");

        assertThat(reads("followed", "TASK-1")).isZero();
        assertThat(jdbc.sql("select convert_from(metadata, 'UTF8')::jsonb ->> 'cause' from domainevententry"
                                + " where payloadtype = 'TaskCreated' and aggregateidentifier like 'followed:%'")
                        .query(String.class)
                        .single())
                .startsWith("postmortem.published ");
    }

    private int reads(String workspace, String key) {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = 'PrivateRead'"
                        + " and aggregateidentifier like ? and convert_from(payload, 'UTF8')::jsonb -> 'subjects'"
                        + " @> to_jsonb(array[?])")
                .params(workspace + ":audit:%", key)
                .query(Integer.class)
                .single();
    }
}
