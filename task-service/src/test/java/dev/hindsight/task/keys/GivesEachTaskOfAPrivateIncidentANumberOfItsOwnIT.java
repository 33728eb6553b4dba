package dev.hindsight.task.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.id.DrawnNumbers;
import dev.hindsight.testsupport.infrastructure.TestDatabase;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GivesEachTaskOfAPrivateIncidentANumberOfItsOwnIT {

    private TestDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void create() {
        database = TestInfrastructure.current().createDatabase().everywhere();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @Test
    void alsoWhenOneIsDrawnThatIsTaken() {
        database.migrate("task", "latest");
        var chance =
                List.of(100_000_007L, 100_000_007L, 100_000_007L, 100_000_012L).iterator();
        var keys = new TaskKeys(jdbc, new DrawnNumbers(chance::next));

        assertThat(keys.takeDrawn("acme", "acme:task:1")).isEqualTo(100_000_007);
        assertThat(keys.takeDrawn("acme", "acme:task:2")).isEqualTo(100_000_012);
        assertThat(keys.require("acme", "TASK-100000012")).isEqualTo("acme:task:2");
        assertThat(chance.hasNext()).isFalse();
    }

    @Test
    void afterAnUpdateTooInTheOrderOfTheStory() {
        database.migrate("task", "120");
        // The first two items of one publication, and that of an earlier one that was numbered later.
        insert(1, 1);
        insert(2, 2);
        insert(3, 1);
        store(1, "2026-01-05T10:05:00.123456Z");
        store(2, "2026-01-05T10:05:00.123456Z");
        store(3, "2026-01-05T10:04:00Z");

        database.migrate("task", "latest");

        assertThat(inOrder()).containsExactly(2L, 1L, 3L);
        assertThat(jdbc.sql("select recorded from task_details where number = 1")
                        .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                        .single())
                .isEqualTo("2026-01-05T10:05:00.123456Z");
        assertThat(rebuildsAsked()).isEmpty();
    }

    @Test
    void afterAnUpdateTooWhereEventsAreKeptElsewhere() {
        database.migrate("task", "120");
        insert(1, 2);
        insert(2, 1);

        database.migrate("task", "latest");

        assertThat(inOrder()).containsExactly(2L, 1L);
        assertThat(rebuildsAsked()).containsExactly("task-details");
    }

    private List<Long> inOrder() {
        return jdbc.sql("select number from task_details order by recorded desc, item_index desc, number desc")
                .query(Long.class)
                .list();
    }

    private List<String> rebuildsAsked() {
        return jdbc.sql("select processor from projection where rebuild_asked_at is not null")
                .query(String.class)
                .list();
    }

    private void insert(int number, int itemIndex) {
        jdbc.sql("insert into task_details (id, doc) values (?, ?::jsonb)")
                .params(
                        "acme:task:" + number,
                        """
            {"key": "TASK-%d", "fields": {"title": "Do it"}, "standing": {"status": "todo"}, "assignee": null, "watchers": [],
             "source": {"item_index": %d, "incident": {"id": "acme:incident:1", "key": "INC-1", "is_private": true}},
             "version": 1}"""
                                .formatted(number, itemIndex))
                .update();
    }

    private void store(int number, String at) {
        jdbc.sql(
                        """
                        insert into domainevententry (aggregateidentifier, sequencenumber, eventidentifier, payload, payloadtype, timestamp)
                        values (?, 0, ?, ?, 'TaskCreated', '')
                        """)
                .params(
                        "acme:task:" + number,
                        "event-" + number,
                        "{\"at\": \"%s\"}".formatted(at).getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
