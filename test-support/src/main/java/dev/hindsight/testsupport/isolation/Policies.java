package dev.hindsight.testsupport.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policies of a database as they have to be: every table has its one, or is known to need none. */
class Policies {

    private static final Map<String, String> UNGUARDED = Map.of(
            "domainevententry", "Axon's; the id of an aggregate begins with its workspace",
            "snapshotevententry", "Axon's; the id of an aggregate begins with its workspace",
            "tokenentry", "Axon's; how far each processor is",
            "inbox", "the ids of messages and nothing of what they tell",
            "projection", "which projections there are",
            "signing_key", "the one key that the tokens of all service accounts are signed with",
            "flyway_schema_history", "which migrations there were");

    private static final Pattern GUARD =
            Pattern.compile("CASE current_setting\\('hindsight.workspace'::text, true\\) WHEN '\\*'::text THEN true"
                    + " ELSE \\((workspace|split_part\\(\\w+, ':'::text, 1\\)) ="
                    + " current_setting\\('hindsight.workspace'::text, true\\)\\) END");

    private static final String WORKSPACE = "(workspace = current_setting('hindsight.workspace'::text, true))";

    private final JdbcClient jdbc;
    private final Map<String, String> searched;

    Policies(JdbcClient jdbc, Map<String, String> searched) {
        this.jdbc = jdbc;
        this.searched = searched;
    }

    List<GuardedTable> guardedTables() {
        return tables().entrySet().stream()
                .filter(table -> !UNGUARDED.containsKey(table.getKey()))
                .map(table -> {
                    assertThat(table.getValue())
                            .as("%s has row-level security, also for its owner", table.getKey())
                            .isTrue();
                    return searched.containsKey(table.getKey()) ? searched(table.getKey()) : guarded(table.getKey());
                })
                .toList();
    }

    /** Whether each is guarded also from its owner. */
    private Map<String, Boolean> tables() {
        var tables = new TreeMap<String, Boolean>();
        jdbc.sql(
                        """
                        select relname, relrowsecurity and relforcerowsecurity as guarded from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'm', 'f')
                        """)
                .query(row -> {
                    tables.put(row.getString("relname"), row.getBoolean("guarded"));
                });
        return tables;
    }

    private GuardedTable guarded(String table) {
        var policies = policies(table);
        assertThat(policies).as("The policies of %s", table).hasSize(1);
        var policy = policies.getFirst();
        var guard = GUARD.matcher(policy.condition());
        assertThat(guard.matches())
                .as("The policy of %s is: %s", table, policy.condition())
                .isTrue();
        assertThat(policy.command()).as("What the policy of %s is for", table).isEqualTo("ALL");
        assertThat(policy.letsIn()).as("What the policy of %s lets in", table).isEqualTo(policy.condition());
        return new GuardedTable(table, guard.group(1), null);
    }

    private GuardedTable searched(String table) {
        assertThat(policies(table)).as("The policies of %s", table).isNotEmpty().allSatisfy(policy -> {
            assertThat(policy.command()).isNotEqualTo("ALL");
            assertThat(policy.letsIn()).isEqualTo(policy.condition());
            if (policy.command().equals("SELECT")) {
                assertThat(policy.condition())
                        .startsWith("(" + WORKSPACE + " AND (")
                        .contains("current_setting('hindsight.search'::text, true)")
                        .doesNotContain(" OR ");
            } else {
                assertThat(policy.condition()).isEqualTo(WORKSPACE);
            }
        });
        return new GuardedTable(table, "workspace", searched.get(table));
    }

    private List<Policy> policies(String table) {
        return jdbc.sql(
                        """
                        select cmd, regexp_replace(coalesce(qual, with_check), '\\s+', ' ', 'g') as condition,
                            regexp_replace(coalesce(with_check, qual), '\\s+', ' ', 'g') as lets_in
                        from pg_policies
                        where schemaname = current_schema() and tablename = ? and permissive = 'PERMISSIVE'
                        """)
                .param(table)
                .query((row, n) -> new Policy(
                        row.getString("cmd"),
                        row.getString("condition").strip(),
                        row.getString("lets_in").strip()))
                .list();
    }

    /** @param letsIn what a row that is written has to fulfil */
    private record Policy(String command, String condition, String letsIn) {}
}
