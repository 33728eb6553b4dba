package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server of our own, on 127.0.0.1, for as long as this object is open. What was committed survives
 * {@code kill -9} of everything and a power cut. Every role needs its password; nothing is trusted.
 *
 * <p>The caller makes sure that one process at a time uses the directory, see {@link DataDirectory}. There is no
 * shutdown hook: close it last, when nothing needs it any more.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final String STOP_SECONDS = "60";
    /** Crash recovery may take long and is better waited for than killed. */
    private static final String START_SECONDS = "3600";

    private final PostgresSettings settings;
    private final PostgresBinaries binaries;
    private final String superuserPassword;

    private PostgresServer(PostgresSettings settings, PostgresBinaries binaries, String superuserPassword) {
        this.settings = settings;
        this.binaries = binaries;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the server and waits until it answers; creates its data when there is none, recovers when it was killed.
     *
     * @throws PortTakenException when another process listens on the port
     * @throws EmbeddedInfrastructureException when it does not start; the message has the server's own words
     */
    public static PostgresServer start(PostgresSettings settings) {
        PostgresBinaries binaries = PostgresBinaries.in(settings.binaries());
        String password = new PostgresCluster(settings, binaries).prepare();
        new PostgresOrphans(settings.cluster()).stop();
        Ports.requireFree(settings.port(), "PostgreSQL");
        PostgresServer server = new PostgresServer(settings, binaries, password);
        server.startPostmaster();
        return server;
    }

    /**
     * Stops a server that was left behind on the files by a process that was killed; a start does this by itself.
     *
     * @param directory that of {@link PostgresSettings}
     */
    public static void stopLeftBehind(Path directory) {
        new PostgresOrphans(new PostgresSettings(directory, directory, 0).cluster()).stop();
    }

    /** See {@link PostgresDatabases#create}. */
    public void createDatabase(String name, String role, String password) {
        databases().create(name, role, password);
    }

    public PostgresDatabases databases() {
        return new PostgresDatabases(jdbcUrl("postgres"), SUPERUSER, superuserPassword);
    }

    /** Without user or password: those go to the driver by themselves. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
    }

    public int port() {
        return settings.port();
    }

    /** Ends all sessions, rolls their transactions back and shuts the server down cleanly. */
    @Override
    public void close() {
        if (Files.exists(settings.cluster().resolve("postmaster.pid"))) {
            new PostgresProgram(
                            binaries,
                            "pg_ctl",
                            "stop",
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            STOP_SECONDS,
                            "-D",
                            settings.cluster())
                    .run("Stopping PostgreSQL", settings.directory());
        }
    }

    private void startPostmaster() {
        Path log = settings.directory().resolve("start.log");
        try {
            Files.deleteIfExists(log);
            new PostgresProgram(
                            binaries, "pg_ctl", "start", "-w", "-t", START_SECONDS, "-D", settings.cluster(), "-l", log)
                    .run("Starting PostgreSQL", settings.directory());
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException("PostgreSQL could not be started", e);
        } catch (EmbeddedInfrastructureException e) {
            throw new EmbeddedInfrastructureException(
                    e.getMessage() + new PostgresLog(settings).lastWords(), e.getCause());
        }
    }
}
