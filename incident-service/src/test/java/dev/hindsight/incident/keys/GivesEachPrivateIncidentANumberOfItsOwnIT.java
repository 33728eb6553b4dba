package dev.hindsight.incident.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hindsight.support.id.DrawnNumbers;
import dev.hindsight.testsupport.infrastructure.TestDatabase;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class GivesEachPrivateIncidentANumberOfItsOwnIT {

    private TestDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void create() {
        database = TestInfrastructure.current().createDatabase().everywhere();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @Test
    void alsoWhenOneIsDrawnThatIsTaken() {
        database.migrate("incident", "latest");
        var chance =
                List.of(100_000_007L, 100_000_007L, 100_000_007L, 100_000_012L).iterator();
        var keys = new IncidentKeys(jdbc, new DrawnNumbers(chance::next));

        assertThat(keys.take("acme", "acme:incident:1", true)).isEqualTo(100_000_007);
        assertThat(keys.take("acme", "acme:incident:2", true)).isEqualTo(100_000_012);
        assertThat(keys.find("acme", "INC-100000012")).contains("acme:incident:2");
        assertThat(chance.hasNext()).isFalse();
    }

    @Test
    void onceForEach() {
        database.migrate("incident", "latest");
        var keys = new IncidentKeys(
                jdbc, new DrawnNumbers(List.of(100_000_007L, 100_000_012L).iterator()::next));
        keys.take("acme", "acme:incident:1", true);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> keys.take("acme", "acme:incident:1", true));
    }

    @Test
    void afterAnUpdateToo() {
        database.migrate("incident", "130");
        for (int number = 1; number <= 3; number++) {
            insert(number, number == 2, 2 * number);
        }
        jdbc.sql("insert into incident_number (workspace, last) values ('acme', 3)")
                .update();
        jdbc.sql("insert into incident_key (workspace, number, incident_id) values ('acme', 2, 'acme:incident:2')")
                .update();

        database.migrate("incident", "latest");

        insert(234_567_890, true, 5);
        assertThat(inTheOrderOf("incident_details")).containsExactly(3L, 234_567_890L, 2L, 1L);
        for (var label : List.of("service", "tag")) {
            assertThat(inTheOrderOf("incident_label where kind = '%s'".formatted(label)))
                    .containsExactly(3L, 234_567_890L, 2L, 1L);
        }
        jdbc.sql("update incident_details set doc = doc || '{\"services\": []}' where number = 2")
                .update();
        assertThat(inTheOrderOf("incident_label where kind = 'service'")).containsExactly(3L, 234_567_890L, 1L);
        var keys = new IncidentKeys(jdbc, new DrawnNumbers(() -> 100_000_007));
        assertThat(keys.find("acme", "INC-2")).contains("acme:incident:2");
        assertThat(keys.take("acme", "acme:incident:4", false)).isEqualTo(4);
    }

    private List<Long> inTheOrderOf(String rows) {
        return jdbc.sql("select right(place, 9)::bigint from %s order by place desc".formatted(rows))
                .query(Long.class)
                .list();
    }

    private void insert(int number, boolean isPrivate, int minute) {
        jdbc.sql("insert into incident_details (id, doc) values (:id, :doc::jsonb)")
                .params(Map.of(
                        "id",
                        "acme:incident:" + number,
                        "doc",
                        """
            {"key": "INC-%d", "title": "Slow", "description": null, "services": ["web"], "tags": ["dns"], "status": "open",
             "severity": "P2", "private": %b, "drill": false, "backfill": false, "started_at": null, "detected_at": null,
             "created_by": "bob", "created_at": "2026-01-05T10:0%d:00.123456Z", "version": 1}"""
                                .formatted(number, isPrivate, minute)))
                .update();
    }
}
