package dev.hindsight.benchmarks.house;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills read models by SQL: as many rows as wanted, each made from one that a projection has written. */
public final class Seeds {

    /** A word that the text of every row has, one that a single row has, and one that none has. */
    public static final String COMMON = "slowly";

    public static final String RARE = "zanzibar";
    public static final String ABSENT = "quixotic";

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final String NUMBERS =
            """
            from generate_series(1, :count) as n,
                 (select doc from %s limit 1) as template
            """;

    private static final String INCIDENTS =
            """
            insert into incident_details (id, doc)
            select 'acme:incident:' || gen_random_uuid(), template.doc || jsonb_build_object(
                'key', 'INC-' || n,
                'created_at', to_char(timestamp '2026-01-01' + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'title', 'Checkout ' || n || ' answers slowly'
                    || case when n = :count / 2 then ' in zanzibar' else '' end,
                'status', (array['open', 'investigating', 'mitigated', 'resolved', 'post_mortem'])[1 + n % 5],
                'severity', 'P' || n % 4,
                'services', jsonb_build_array('service-' || n % 20)
                    || case when n % (:count / 4) = 0 then '["rare"]'::jsonb else '[]'::jsonb end,
                'tags', jsonb_build_array('tag-' || n % 20))
            """
                    + NUMBERS.formatted("incident_details");

    private static final String KNOWN_INCIDENTS =
            """
            insert into known_incident (id, doc)
            select 'acme:incident:' || n, jsonb_build_object(
                'incident', jsonb_build_object('id', 'acme:incident:' || n, 'key', 'INC-' || n, 'severity', 'P1',
                    'title', 'Checkout ' || n || ' answers slowly', 'status', 'post_mortem', 'is_private', false),
                'responders', '[]'::jsonb)
            from generate_series(1, :count) as n
            """;

    private static final String POSTMORTEMS =
            """
            insert into %s (id, doc)
            select 'acme:postmortem:' || n, template.doc || jsonb_build_object(
                'incident_id', 'acme:incident:' || n,
                'incident', 'INC-' || n,
                'incident_title', 'Checkout ' || n || ' answers slowly'
                    || case when n = :count / 2 then ' in zanzibar' else '' end,
                'opened_micros', 1700000000000000 + n)
            """
                    + NUMBERS.formatted("postmortem");

    private Seeds() {}

    /** Into the workspace {@code acme}; there is an incident of another one. */
    public static void incidents(JdbcClient jdbc, int count) {
        seed(jdbc, count, List.of(INCIDENTS));
    }

    /** When the incident with that number was recorded. */
    public static Instant moment(int number) {
        return FIRST.plusSeconds(number);
    }

    /** Published ones, into the workspace {@code acme}; there is a postmortem of another one. */
    public static void postmortems(JdbcClient jdbc, int count) {
        seed(
                jdbc,
                count,
                List.of(
                        KNOWN_INCIDENTS,
                        POSTMORTEMS.formatted("published_postmortem"),
                        POSTMORTEMS.formatted("postmortem")));
    }

    private static void seed(JdbcClient jdbc, int count, List<String> statements) {
        for (var statement : statements) {
            jdbc.sql("set statement_timeout = 0; " + statement)
                    .param("count", count)
                    .update();
        }
        // What PostgreSQL does by itself some time after so much was written.
        jdbc.sql("vacuum analyze").update();
    }
}
