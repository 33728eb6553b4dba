package dev.hindsight.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a {@link PostgresServer} is started.
 *
 * @param directory everything the server owns; created when it is missing
 * @param binaries where the programs are unpacked; may be shared by servers, a start is faster when they are there
 * @param port on 127.0.0.1
 * @param parameters settings of {@code postgresql.conf} that replace the defaults of this class
 */
public record PostgresSettings(Path directory, Path binaries, int port, Map<String, String> parameters) {

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
    }

    public PostgresSettings(Path directory, Path binaries, int port) {
        this(directory, binaries, port, Map.of());
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    Path superuserPassword() {
        return directory.resolve("superuser-password");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    /** What ends up in the configuration file, the defaults overlaid by the caller's parameters. */
    Map<String, String> configuration() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        // A socket file outlives a killed server and would stop the next start.
        all.put("unix_socket_directories", "");
        all.put("password_encryption", "scram-sha-256");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("max_connections", "200");
        all.put("shared_buffers", "64MB");
        all.put("max_wal_size", "512MB");
        all.put("io_workers", "1");
        all.put("jit", "off");
        // A transaction that commits late is skipped by readers of the event store: an idle one is ended long before.
        all.put("idle_in_transaction_session_timeout", "30s");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("lc_messages", "C");
        all.put("logging_collector", "on");
        all.put("log_directory", logs().toString());
        // One file per weekday, overwritten a week later: the log is bounded.
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_truncate_on_rotation", "on");
        all.put("log_rotation_size", "0");
        all.put("log_file_mode", "0600");
        all.putAll(parameters);
        return all;
    }
}
