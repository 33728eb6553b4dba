package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many incidents there are, a page of few of them costs little. */
@IncidentServiceTest
class FindsIncidentsThroughIndexesIT {

    private static final String PLACES = "incident_details_by_place";
    private static final String LABELS = "incident_label_pkey";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01T10:00:00Z&to=2026-01-01T10:05:00Z, incident_details_by_time, 5",
        "to=2026-01-01T00:03:00Z, incident_details_by_time, 3",
        "limit=7, incident_details_by_place, 7",
        "service=rare&status=open&drill=false, incident_label_pkey, 1",
        "drill=true, incident_details_drills, 2",
        "backfill=false, incident_details_by_backfill, 1",
        "q=zanzibar, incident_text_by_part, 1",
    })
    void byWhateverTheListIsNarrowed(String filter, String index, int found, Workspace workspace) {
        var bob = multiplied(workspace);
        long before = scans(index);

        // The database counts when it has nothing else to do.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(bob.get("incidents?" + filter).each("key")).hasSize(found);
            assertThat(scans(index)).isGreaterThan(before);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&service=web"})
    void inTheOrderOfTheListFromAnyPlaceOn(String narrowed, Workspace workspace) {
        var bob = multiplied(workspace);
        long scansBefore = scans(PLACES);
        long readBefore = read(PLACES) + read(LABELS);

        int pages = pages(bob, "incidents?limit=100" + narrowed);

        assertThat(pages).isEqualTo(29);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scans(PLACES) - scansBefore).isGreaterThanOrEqualTo(pages));
        // Not what is before the page, which would be half of all for each on average.
        assertThat(read(PLACES) + read(LABELS) - readBefore).isLessThan(pages * 400L);
    }

    private static int pages(Api bob, String list) {
        int pages = 1;
        var page = bob.get(list);
        while (!page.text("next_cursor").isEmpty()) {
            page = bob.get(list + "&cursor=" + page.text("next_cursor"));
            pages++;
        }
        return pages;
    }

    private Api multiplied(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("The first", ", \"started_at\": \"2026-01-01T00:00:00Z\", \"services\": [\"web\"]");
        multiply(workspace);
        return bob;
    }

    /**
     * One for each minute of two days, all of them backfilled but the first, two of them drills. What that itself reads is counted at once, and
     * not, as a session may wait to, among what the lists read later.
     */
    private void multiply(Workspace workspace) {
        jdbc.sql(
                        """
                        insert into incident_details (id, doc)
                        select workspace || ':incident:' || n, doc || jsonb_build_object(
                            'key', 'INC-' || n, 'backfill', true,
                            'services', case n when 900 then '["web", "rare"]'::jsonb else '["web"]' end,
                            'created_at', to_char(timestamp '2026-01-01' + n * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'title', case n when 700 then 'Nothing comes from Zanzibar' else doc ->> 'title' end, 'drill', n in (700, 800),
                            'started_at', to_char(timestamp '2026-01-01' + (n - 1) * interval '1 minute',
                                'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                        from incident_details, generate_series(2, 2880) n
                        where workspace = ? and number = 1;
                        do $$ begin perform pg_stat_force_next_flush(); end $$
                        """)
                .param(workspace.slug())
                .update();
        jdbc.sql("analyze").update();
    }

    private long scans(String index) {
        return counted("idx_scan", index);
    }

    private long read(String index) {
        return counted("idx_tup_read", index);
    }

    private long counted(String what, String index) {
        return jdbc.sql("select coalesce(sum(%s), 0) from pg_stat_user_indexes where indexrelname = ?".formatted(what))
                .param(index)
                .query(Long.class)
                .single();
    }
}
