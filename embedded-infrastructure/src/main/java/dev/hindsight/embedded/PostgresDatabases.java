package dev.hindsight.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The databases of a server, seen by its superuser.
 *
 * @param jdbcUrl of any database of the server
 */
public record PostgresDatabases(String jdbcUrl, String superuser, String superuserPassword) {

    /**
     * Creates a database and the role that owns it, or brings existing ones to this state: the role may log in with the
     * password and is no superuser, nobody else but the superuser may connect to the database.
     *
     * @throws EmbeddedInfrastructureException when the server refuses
     */
    public void create(String name, String role, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            String quotedRole = statement.enquoteIdentifier(role, true);
            String quotedName = statement.enquoteIdentifier(name, true);
            String verb = exists(statement, "pg_roles WHERE rolname = ", role) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + quotedRole
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
                    + statement.enquoteLiteral(password));
            if (exists(statement, "pg_database WHERE datname = ", name)) {
                statement.execute("ALTER DATABASE " + quotedName + " OWNER TO " + quotedRole);
            } else {
                statement.execute("CREATE DATABASE " + quotedName + " OWNER " + quotedRole);
            }
            statement.execute("REVOKE ALL ON DATABASE " + quotedName + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new EmbeddedInfrastructureException("Database " + name + " could not be created", e);
        }
    }

    private static boolean exists(Statement statement, String where, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + where + statement.enquoteLiteral(name))) {
            return found.next();
        }
    }

    @Override
    public String toString() {
        return "PostgresDatabases[" + jdbcUrl + "]";
    }
}
