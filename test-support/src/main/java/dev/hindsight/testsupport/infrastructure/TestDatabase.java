package dev.hindsight.testsupport.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of one test and the role that owns it. */
public record TestDatabase(String jdbcUrl, String username, String password) {

    /** The same, for connections that work for all workspaces, as those of a service do where it says so. */
    public TestDatabase everywhere() {
        var options = "options=-c%20hindsight.workspace=*";
        return new TestDatabase(jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + options, username, password);
    }

    /**
     * Makes the tables of a service.
     *
     * @param version up to which, such as {@code 130}, or {@code latest}
     */
    public void migrate(String service, String version) {
        Flyway.configure()
                .dataSource(dataSource())
                .locations("classpath:db/support", "classpath:db/" + service)
                .target(version)
                .load()
                .migrate();
    }

    /** A source of connections, each of them new. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(jdbcUrl, username, password);
    }

    /** A new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
