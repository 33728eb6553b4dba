package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many people there are and however much they did, a page of few of it costs little. */
@AccessServiceTest
class FindsThroughIndexesIT {

    private static final int MANY = 20_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seeAndAuditMany() {
        jdbc.sql(
                        """
                        insert into person (workspace, user_name, display_name, role, last_seen_at)
                        select 'crowded', 'user-' || n, 'Name ' || n, 'viewer', now() from generate_series(1, ?) n
                        on conflict do nothing
                        """)
                .param(MANY)
                .update();
        jdbc.sql(
                        """
                        insert into audit_entry (workspace, position, entry, previous_hash, hash)
                        select 'crowded', 1000000 + n, jsonb_build_object('id', 'crowded-' || n, 'workspace', 'crowded',
                            'at', to_char(timestamp '2026-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'user', 'user-' || n, 'action', 'Action' || n, 'service', 'test-service',
                            'outcome', case n when 700 then 'refused' else 'done' end, 'subjects', jsonb_build_array('INC-' || n)),
                            '', ''
                        from generate_series(1, ?) n on conflict do nothing
                        """)
                .param(MANY)
                .update();
        jdbc.sql(
                        """
                        insert into audit_subject (workspace, subject, position)
                        select 'crowded', 'INC-' || n, 1000000 + n from generate_series(1, ?) n on conflict do nothing
                        """)
                .param(MANY)
                .update();
        jdbc.sql("analyze person, audit_entry, audit_subject").update();
    }

    @ParameterizedTest
    @CsvSource({
        "people?q=User-1234, person_by_beginning_of_user, 11",
        "people?q=Name 1234, person_by_beginning_of_name, 11",
        "people?limit=5, person_by_name, 5",
        "audit?user=user-700, audit_entry_by_user, 1",
        "audit?action=Action700, audit_entry_by_action, 1",
        "audit?outcome=refused, audit_entry_by_outcome, 1",
        "audit?subject=INC-700, audit_subject_pkey, 1",
        "audit?from=2026-01-01T10:00:00Z&to=2026-01-01T10:05:00Z, audit_entry_by_time, 5",
        "audit?limit=5, audit_entry_pkey, 5",
    })
    void byWhateverTheListIsNarrowed(String list, String index, int found) {
        var admin = new Accounts(port, "crowded").admin();
        long before = scans(index);

        // The database counts when it has nothing else to do.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = admin.get("crowded/" + list.replace(" ", "%20"));
            assertThat(answer.json().path("items").size()).as("%s", answer).isEqualTo(found);
            assertThat(scans(index)).isGreaterThan(before);
        });
    }

    private long scans(String index) {
        return jdbc.sql("select coalesce(sum(idx_scan), 0) from pg_stat_user_indexes where indexrelname = ?")
                .param(index)
                .query(Long.class)
                .single();
    }
}
