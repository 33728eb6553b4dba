package dev.hindsight.testsupport.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Holds the database of a service to row-level security: whatever a statement forgets to say, a session that works for one
 * workspace sees and changes nothing of another one, and one that works for none sees and changes nothing at all.
 *
 * <p>Every guarded table has to have a row, so that it is seen; what is done to the rows is undone.
 */
public final class IsolationContract {

    private IsolationContract() {}

    /**
     * Checks it in the database that a service is connected to.
     *
     * @param searched the tables that show only what is searched, each with the search that finds all of it
     */
    public static void holds(Environment service, Map<String, String> searched) throws SQLException {
        try (var connection = DriverManager.getConnection(
                service.getRequiredProperty("spring.datasource.url"),
                service.getRequiredProperty("spring.datasource.username"),
                service.getRequiredProperty("spring.datasource.password"))) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            theRoleHasNoWayAround(jdbc);
            aggregatesBeginWithTheirWorkspace(jdbc);
            var tables = new Policies(jdbc, searched).guardedTables();
            for (var table : tables) {
                new Trespasser(jdbc, table).triesEverything();
                connection.rollback();
            }
        }
    }

    private static void theRoleHasNoWayAround(JdbcClient jdbc) {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .as("The service's role is a superuser or has BYPASSRLS")
                .isFalse();
        assertThat(jdbc.sql("select proname from pg_proc join pg_roles owner on owner.oid = proowner"
                                + " where prosecdef and rolname = current_user")
                        .query(String.class)
                        .list())
                .as("Functions that run with the rights of their owner")
                .isEmpty();
    }

    /** What Axon's tables are exempted for. */
    private static void aggregatesBeginWithTheirWorkspace(JdbcClient jdbc) {
        assertThat(jdbc.sql(
                                """
                                select aggregateidentifier from (
                                    select aggregateidentifier from domainevententry
                                    union all select aggregateidentifier from snapshotevententry) aggregate
                                where aggregateidentifier !~ '^[a-z0-9-]{3,30}:[a-z-]+:.'
                                """)
                        .query(String.class)
                        .list())
                .as("Aggregates that do not begin with a workspace")
                .isEmpty();
    }
}
