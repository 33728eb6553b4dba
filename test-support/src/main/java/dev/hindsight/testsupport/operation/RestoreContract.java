package dev.hindsight.testsupport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Holds the database of a service to what a dump of it needs to be restored: {@code pg_dump} has it done by a session that
 * looks for nothing in any schema, so that what makes generated columns, checks and indexes of the rows must say where it
 * finds what it calls.
 *
 * <p>Every table is made a second time and filled in such a session; all of it is undone. A table with generated columns has
 * to have a row, so that they are made.
 */
public final class RestoreContract {

    private RestoreContract() {}

    /** Checks it in the database that a service is connected to. */
    public static void holds(Environment service) throws SQLException {
        try (var connection = DriverManager.getConnection(
                service.getRequiredProperty("spring.datasource.url"),
                service.getRequiredProperty("spring.datasource.username"),
                service.getRequiredProperty("spring.datasource.password"))) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select set_config('hindsight.workspace', '*', true), set_config('search_path', '', true)")
                    .query()
                    .singleRow();
            var tables = tables(jdbc);
            assertThat(tables).isNotEmpty();
            tables.forEach(table -> restore(jdbc, table));
            connection.rollback();
        }
    }

    private static void restore(JdbcClient jdbc, Table table) {
        jdbc.sql("create table public.restored (like public.%s including all)".formatted(table.name()))
                .update();
        int rows = jdbc.sql("insert into public.restored (%1$s) overriding system value select %1$s from public.%2$s"
                        .formatted(table.given(), table.name()))
                .update();
        if (table.generates()) {
            assertThat(rows).as("Rows of %s", table.name()).isPositive();
        }
        jdbc.sql("drop table public.restored").update();
    }

    private static List<Table> tables(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select quote_ident(relname) as name, bool_or(attgenerated <> '') as generates,
                            string_agg(quote_ident(attname), ', ') filter (where attgenerated = '') as given
                        from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                        where relnamespace = to_regnamespace('public') and relkind = 'r'
                        group by relname order by relname
                        """)
                .query((row, n) -> new Table(
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("given")),
                        row.getBoolean("generates")))
                .list();
    }

    /** @param given the columns that are not generated, with commas between them */
    private record Table(String name, String given, boolean generates) {}
}
