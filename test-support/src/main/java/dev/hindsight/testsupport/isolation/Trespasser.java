package dev.hindsight.testsupport.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to get at rows of others with statements that forget to say which they mean. */
class Trespasser {

    private static final String ELSEWHERE = "elsewhere";
    private static final List<String> ATTEMPTS = List.of("update %1$s set %2$s = %2$s", "delete from %1$s");

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;
    private final GuardedTable table;
    private final List<String> columns;

    Trespasser(JdbcClient jdbc, GuardedTable table) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = jdbc.sql(
                        """
                        select column_name from information_schema.columns
                        where table_schema = current_schema() and table_name = ?
                          and is_generated = 'NEVER' and is_identity = 'NO'
                        order by ordinal_position
                        """)
                .param(table.name())
                .query(String.class)
                .list();
    }

    void triesEverything() {
        // A trigger that refuses every change would hide what the policy lets through.
        jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
        workFor("");
        assertThat(rows()).as("Rows of %s that everybody sees", table).isZero();
        var home = aWorkspace();
        plantElsewhere(home);
        triesFrom("");
        triesFrom(home);
        triesFrom(ELSEWHERE);
    }

    /** One with rows of the table. */
    private String aWorkspace() {
        workFor("*");
        var known = jdbc.sql("select distinct split_part(aggregateidentifier, ':', 1) from domainevententry")
                .query(String.class)
                .list();
        return known.stream()
                .filter(workspace -> {
                    workFor(workspace);
                    return rows() > 0;
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No row of " + table + " is of a workspace with events: the test has to plant one"));
    }

    /** The row's twin in another workspace. */
    private void plantElsewhere(String home) {
        jdbc.sql("create temporary table twin as select * from %s limit 0".formatted(table))
                .update();
        workFor(home);
        jdbc.sql(
                        """
                        insert into twin select (jsonb_populate_record(it, regexp_replace(
                            replace(to_jsonb(it)::text, :home, :elsewhere), :uuids, gen_random_uuid()::text, 'g')::jsonb)).*
                        from %s it limit 1
                        """
                                .formatted(table))
                .param("home", home)
                .param("elsewhere", ELSEWHERE)
                .param("uuids", UUIDS)
                .update();
        workFor(ELSEWHERE);
        assertThat(jdbc.sql(insertion()).update()).isEqualTo(1);
    }

    private void triesFrom(String workspace) {
        workFor(workspace);
        var own = rows();
        assertThat(jdbc.sql("select count(*) from %s where %s is distinct from ?".formatted(table, table.workspaceOf()))
                        .param(workspace)
                        .query(Long.class)
                        .single())
                .as("Rows of %s of others that '%s' sees", table, workspace)
                .isZero();
        for (var attempt : ATTEMPTS) {
            jdbc.sql("savepoint before").update();
            assertThat(jdbc.sql(attempt.formatted(table, columns.getFirst())).update())
                    .as("Rows that '%s' touches with: %s", workspace, attempt.formatted(table, columns.getFirst()))
                    .isLessThanOrEqualTo(own);
            workFor(workspace.equals(ELSEWHERE) ? "" : ELSEWHERE);
            if (!workspace.equals(ELSEWHERE)) {
                assertThat(rows())
                        .as("What '%s' has left of %s", workspace, table)
                        .isEqualTo(1);
            }
            jdbc.sql("rollback to before").update();
            workFor(workspace);
        }
        if (!workspace.equals(ELSEWHERE)) {
            jdbc.sql("savepoint before").update();
            assertThatThrownBy(() -> jdbc.sql(insertion()).update())
                    .as("'%s' writes a row of another one into %s", workspace, table)
                    .rootCause()
                    .hasMessageContaining("violates row-level security policy");
            jdbc.sql("rollback to before").update();
        }
    }

    private String insertion() {
        var names = String.join(", ", columns);
        return "insert into %s (%s) select %s from twin".formatted(table, names, names);
    }

    private int rows() {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void workFor(String workspace) {
        jdbc.sql("select set_config('hindsight.workspace', ?, true), set_config('hindsight.search', ?, true)")
                .params(workspace, table.everything() == null ? "" : table.everything())
                .query()
                .listOfRows();
    }
}
