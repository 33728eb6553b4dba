package dev.hindsight.testsupport.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one test and the role that owns it. */
public record TestDatabase(String jdbcUrl, String username, String password) {

    /** A new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
