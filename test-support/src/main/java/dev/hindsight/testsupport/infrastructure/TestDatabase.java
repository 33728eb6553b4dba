package dev.hindsight.testsupport.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one test and the role that owns it. */
public record TestDatabase(String jdbcUrl, String username, String password) {

    /** The same, for connections that work for all workspaces, as those of a service do where it says so. */
    public TestDatabase everywhere() {
        var options = "options=-c%20hindsight.workspace=*";
        return new TestDatabase(jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + options, username, password);
    }

    /** A new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
