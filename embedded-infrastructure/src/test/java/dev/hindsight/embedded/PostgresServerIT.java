package dev.hindsight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    static Path binaries;

    @TempDir
    Path directory;

    private final int port = Ports.free();

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (PostgresServer server = PostgresServer.start(settings())) {
            server.createDatabase("incident", "incident", "it's secret");
            execute(server, "incident", "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (PostgresServer server = PostgresServer.start(settings())) {
            server.createDatabase("incident", "incident", "it's secret");
            assertThat(query(server, "incident", "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void survivesAPowerCut() throws SQLException {
        try (PostgresServer server = PostgresServer.start(settings())) {
            server.createDatabase("incident", "incident", "it's secret");
            assertThat(query(server, "incident", "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "incident", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "incident", "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void keepsRolesApart() throws SQLException {
        try (PostgresServer server = PostgresServer.start(settings())) {
            server.createDatabase("incident", "incident", "it's secret");
            server.createDatabase("task", "task", "another");

            assertThat(query(
                            server,
                            "incident",
                            "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication"
                                    + " FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("task"), "incident", "it's secret"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database \"task\"");
            assertThatThrownBy(() -> execute(server, "incident", "CREATE DATABASE mine"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(server, "incident", "CREATE ROLE mine"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (PostgresServer server = PostgresServer.start(settings())) {
            server.createDatabase("incident", "incident", "it's secret");

            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("incident"), "incident", "a guess"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void startsAlthoughItsOldProcessIdNowBelongsToAnotherProcess() throws IOException {
        PostgresServer.start(settings()).close();
        Path pidFile = settings().cluster().resolve("postmaster.pid");
        Files.writeString(
                pidFile, ProcessHandle.current().pid() + "\n" + settings().cluster() + "\n");

        PostgresServer.start(settings()).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void startsAlthoughAVolumeOpenedItsFilesToOthers() throws IOException {
        PostgresServer.start(settings()).close();
        Files.setPosixFilePermissions(settings().cluster(), PosixFilePermissions.fromString("rwxrwxr-x"));

        PostgresServer.start(settings()).close();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(settings().cluster())))
                .isEqualTo("rwx------");
    }

    @Test
    void beginsAnewWhenItsVeryFirstStartWasInterrupted() throws IOException {
        Path half = Files.createDirectories(settings().directory().resolve("unfinished-123"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        PostgresServer.start(settings()).close();

        assertThat(half).doesNotExist();
    }

    @Test
    void saysWhyItDoesNotStart() {
        PostgresSettings wrong =
                new PostgresSettings(directory.resolve("postgres"), binaries, port, Map.of("max_connections", "many"));

        assertThatThrownBy(() -> PostgresServer.start(wrong))
                .isInstanceOf(EmbeddedInfrastructureException.class)
                .hasMessageContaining("invalid value for parameter \"max_connections\": \"many\"");
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> PostgresServer.start(settings()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining("choose another port");
        }
    }

    private PostgresSettings settings() {
        return new PostgresSettings(directory.resolve("postgres"), binaries, port);
    }

    private static void execute(PostgresServer server, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(role), role, "it's secret");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(role), role, "it's secret");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
