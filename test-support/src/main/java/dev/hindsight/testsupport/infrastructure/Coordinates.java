package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.PostgresDatabases;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the infrastructure of a run is.
 *
 * @param serverPid of the process that keeps it up
 * @param kind {@code embedded} or {@code docker}
 */
record Coordinates(long serverPid, String kind, String kafkaBootstrapServers, PostgresDatabases postgres) {

    /** Empty when there is no file or when the process that wrote it is gone. */
    static Optional<Coordinates> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(
                        Long.parseLong(value(properties, "server.pid")),
                        value(properties, "kind"),
                        value(properties, "kafka.bootstrap-servers"),
                        new PostgresDatabases(
                                value(properties, "postgres.url"),
                                value(properties, "postgres.superuser"),
                                value(properties, "postgres.password"))))
                .filter(Coordinates::isUp);
    }

    private static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }

    private boolean isUp() {
        return ProcessHandle.of(serverPid).map(ProcessHandle::isAlive).orElse(false);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("server.pid", Long.toString(serverPid));
        properties.setProperty("kind", kind);
        properties.setProperty("kafka.bootstrap-servers", kafkaBootstrapServers);
        properties.setProperty("postgres.url", postgres.jdbcUrl());
        properties.setProperty("postgres.superuser", postgres.superuser());
        properties.setProperty("postgres.password", postgres.superuserPassword());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
