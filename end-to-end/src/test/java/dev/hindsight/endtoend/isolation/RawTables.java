package dev.hindsight.endtoend.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** All rows of all tables of all databases, read by PostgreSQL's superuser, whom no policy keeps from a row. */
final class RawTables {

    private static final String DATABASES = "select datname from pg_database where datname like 'hindsight%'";
    private static final String TABLES =
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""";

    private final String server;
    private final String password;

    /** @param data the directory of the running system */
    RawTables(Path data) {
        try {
            var run = JsonMapper.shared().readTree(Files.readString(data.resolve("run/hindsight.json")));
            this.server =
                    "jdbc:postgresql://127.0.0.1:" + run.at("/ports/postgresql").asInt() + "/";
            this.password = Files.readString(data.resolve("postgres/superuser-password"))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Stored> rows() {
        try {
            var rows = new ArrayList<Stored>();
            for (var database : texts("postgres", DATABASES)) {
                for (var table : texts(database, TABLES)) {
                    rows.addAll(rowsOf(database, table));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Stored> rowsOf(String database, String table) throws SQLException {
        try (var connection = connected(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select * from " + table)) {
            var rows = new ArrayList<Stored>();
            while (row.next()) {
                rows.add(stored(database + "." + table, row));
            }
            return rows;
        }
    }

    private static Stored stored(String place, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var text = new StringBuilder();
        var workspace = "";
        var owner = "";
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getObject(column) instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(row.getString(column));
            switch (columns.getColumnName(column).toLowerCase(Locale.ROOT)) {
                case "workspace" -> workspace = value;
                case "aggregateidentifier" -> owner = value;
                default -> {}
            }
            text.append(columns.getColumnName(column)).append('=').append(value).append('\n');
        }
        return new Stored(place, workspace, owner, text.toString());
    }

    private List<String> texts(String database, String query) throws SQLException {
        try (var connection = connected(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private Connection connected(String database) throws SQLException {
        return DriverManager.getConnection(server + database, "postgres", password);
    }
}
