package dev.hindsight.standalone.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of a running instance, seen from another process. */
final class ServiceDatabases {

    private final Path data;
    private final int postgres;

    ServiceDatabases(Path data, RunFile.Run run) {
        this.data = data;
        this.postgres = run.ports().getOrDefault("postgresql", 0);
    }

    DataSource of(HostedService service) {
        var role = "hindsight_" + service.shortName();
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", secret("database-" + service.shortName()));
        return showingEveryWorkspace("jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres, role), properties);
    }

    /** Row-level security shows the rows of every workspace only to who says that this is wanted. */
    static DataSource showingEveryWorkspace(String address, Properties properties) {
        properties.setProperty("options", "-c hindsight.workspace=*");
        return new DriverManagerDataSource(address, properties);
    }

    /** A secret of the installation, which only the owner of the files can read. */
    String secret(String name) {
        var file = data.resolve("secrets").resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read", unreadable);
        }
    }
}
