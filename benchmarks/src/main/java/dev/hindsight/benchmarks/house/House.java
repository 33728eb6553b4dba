package dev.hindsight.benchmarks.house;

import dev.hindsight.embedded.DataDirectory;
import dev.hindsight.embedded.KafkaBroker;
import dev.hindsight.embedded.KafkaSettings;
import dev.hindsight.embedded.Ports;
import dev.hindsight.embedded.PostgresServer;
import dev.hindsight.embedded.PostgresSettings;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL and Kafka as they run in production, with new data, and the services that a benchmark asks for. */
public final class House implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;
    private final Path data;
    private final DataDirectory directory;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    /** @param home where the data are for as long as the house is open, and the programs for longer */
    public House(Path home) throws IOException {
        // Before anything is touched that another run may be using.
        opened(DataDirectory.lock(home.resolve("in-use")));
        data = home.resolve("data");
        PostgresServer.stopLeftBehind(data.resolve("postgres"));
        FileSystemUtils.deleteRecursively(data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closing"));
        open.push(this::deleteData);
        directory = opened(DataDirectory.lock(data));
        postgres = opened(PostgresServer.start(
                new PostgresSettings(directory.postgres(), home.resolve("binaries"), Ports.free())));
        kafka = opened(KafkaBroker.start(new KafkaSettings(directory.kafka(), Ports.free(), Ports.free())));
    }

    /** Starts a service. */
    public Service start(Member member, Class<?>... additions) {
        return start(member, "", additions);
    }

    /**
     * Starts a service of one of several installations, which share nothing but the servers. Started again, it comes back to
     * its data.
     *
     * @param installation part of the names of its database and topics
     * @param additions to its context
     */
    public Service start(Member member, String installation, Class<?>... additions) {
        var database = "hindsight_" + member.name().toLowerCase(Locale.ROOT) + installation;
        var password = password(database);
        int port = Ports.free();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.datasource.url", postgres.jdbcUrl(database));
        properties.put("spring.datasource.username", database);
        properties.put("spring.datasource.password", password);
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("hindsight.rate-limit.per-second", 1_000_000);
        properties.put("hindsight.rate-limit.burst", 1_000_000);
        properties.put("hindsight.instance-id", "benchmarks");
        properties.put("hindsight.kafka.topic-prefix", installation.isEmpty() ? "" : installation + "-");
        properties.put("hindsight.notification.allowed-private-networks", "loopback");
        properties.put("hindsight.notification.secret-key", directory.secret("webhook-secrets"));
        properties.putAll(TestTokens.shared().springProperties());
        var sources = new ArrayList<Class<?>>(List.of(member.application()));
        sources.addAll(Arrays.asList(additions));
        var context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .properties("spring.config.name=" + member.configName())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        return opened(new Service(context, "http://127.0.0.1:" + port));
    }

    /** Tables as the event store's, in a database of their own on the same server. */
    public Floor floor() {
        return opened(new Floor(postgres.jdbcUrl("floor"), "floor", password("floor")));
    }

    public String kafka() {
        return kafka.bootstrapServers();
    }

    private String password(String database) {
        var password = directory.secret(database);
        postgres.createDatabase(database, database, password);
        return password;
    }

    public <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private void deleteData() {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            throw new IllegalStateException(part + " did not close", failed);
        }
    }
}
