package dev.hindsight.standalone.system;

import dev.hindsight.embedded.DataDirectory;
import dev.hindsight.embedded.KafkaBroker;
import dev.hindsight.embedded.KafkaSettings;
import dev.hindsight.embedded.Ports;
import dev.hindsight.embedded.PostgresServer;
import dev.hindsight.embedded.PostgresSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, Kafka, the services and the console in this process; closed in the opposite order. */
public final class StandaloneSystem implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closing;

    /** @param progress told what has been done */
    public StandaloneSystem(Path data, int port, Consumer<String> progress) {
        this.data = data;
        this.port = port;
        this.progress = progress;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws dev.hindsight.embedded.EmbeddedInfrastructureException when the port is taken or the data are in use
     */
    public RunFile.Run start() {
        Ports.requireFree(port, "Hindsight");
        var directory = opened(DataDirectory.lock(data));
        Logs.writeTo(directory.logs());
        var starting = CompletableFuture.supplyAsync(() -> startKafka(directory));
        var postgres = opened(startPostgres(directory));
        var broker = opened(joined(starting));
        var contexts = new ServiceContexts(directory, port, postgres, broker.bootstrapServers());
        var ports = new LinkedHashMap<String, Integer>(Map.of("origin", port));
        for (var service : HostedService.values()) {
            ports.put(service.configName(), contexts.portOf(service));
        }
        ports.put("postgresql", postgres.port());
        ports.put("kafka", URI.create("kafka://" + broker.bootstrapServers()).getPort());
        contexts.startAll(this::opened, progress);
        var run = RunFile.Run.ofThisProcess(URI.create("http://localhost:" + port), ports);
        RunFile.in(data).write(run);
        opened(RunFile.in(data)::delete);
        return run;
    }

    private PostgresServer startPostgres(DataDirectory directory) {
        var server =
                PostgresServer.start(new PostgresSettings(directory.postgres(), directory.binaries(), Ports.free()));
        progress.accept("PostgreSQL");
        return server;
    }

    private KafkaBroker startKafka(DataDirectory directory) {
        var broker = KafkaBroker.start(new KafkaSettings(directory.kafka(), Ports.free(), Ports.free()));
        progress.accept("Kafka");
        return broker;
    }

    private <T extends AutoCloseable> T opened(T part) {
        synchronized (open) {
            if (closing) {
                close(part);
                throw new IllegalStateException("Stopped while starting");
            }
            open.push(part);
            return part;
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            closing = true;
            while (!open.isEmpty()) {
                close(open.pop());
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            log().warn("{} did not close cleanly", part, failed);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(StandaloneSystem.class);
    }
}
