package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a server: made once, configured anew at every start. */
final class PostgresCluster {

    private static final String UNFINISHED = "unfinished-";
    private static final String CONFIGURATION = "hindsight.conf";

    private final PostgresSettings settings;
    private final PostgresBinaries binaries;

    PostgresCluster(PostgresSettings settings, PostgresBinaries binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    /** Makes the files when there are none, writes the configuration and returns the superuser's password. */
    String prepare() {
        try {
            Files.createDirectories(settings.directory());
            Files.createDirectories(settings.logs());
            String password = new SecretFile(settings.superuserPassword()).readOrCreate();
            deleteUnfinished();
            if (!Files.isDirectory(settings.cluster())) {
                initialize();
            }
            // Some volumes open directories to a group, and PostgreSQL refuses to start on those.
            Files.setPosixFilePermissions(settings.cluster(), PosixFilePermissions.fromString("rwx------"));
            writeConfiguration();
            return password;
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException(
                    "The data directory of PostgreSQL could not be prepared: " + settings.directory(), e);
        }
    }

    /** A name of its own until it is complete: a process killed half-way leaves nothing that looks like data. */
    private void initialize() throws IOException {
        Path unfinished = Files.createTempDirectory(settings.directory(), UNFINISHED);
        new PostgresProgram(
                        binaries,
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + PostgresServer.SUPERUSER,
                        "--pwfile=" + settings.superuserPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8")
                .run("Initializing PostgreSQL", settings.directory());
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude '" + CONFIGURATION + "'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(settings.directory())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .forEach(Directories::delete);
        }
    }

    private void writeConfiguration() throws IOException {
        String lines = settings.configuration().entrySet().stream()
                .map(PostgresCluster::line)
                .collect(Collectors.joining(
                        "\n", "# Written at every start. Use ALTER SYSTEM to change a setting.\n", "\n"));
        Files.writeString(settings.cluster().resolve(CONFIGURATION), lines);
    }

    private static String line(Map.Entry<String, String> setting) {
        return setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'";
    }
}
