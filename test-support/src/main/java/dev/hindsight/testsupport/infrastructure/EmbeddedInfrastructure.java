package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.KafkaBroker;
import dev.hindsight.embedded.KafkaSettings;
import dev.hindsight.embedded.Ports;
import dev.hindsight.embedded.PostgresDatabases;
import dev.hindsight.embedded.PostgresServer;
import dev.hindsight.embedded.PostgresSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Started from Maven artifacts, where there is no container engine. */
final class EmbeddedInfrastructure implements RunningInfrastructure {

    static final String KIND = "embedded";
    static final String POSTGRES = "postgres";

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    /** Both at once, which is faster where there are two cores. */
    EmbeddedInfrastructure(Path directory) {
        CompletableFuture<KafkaBroker> starting = CompletableFuture.supplyAsync(() -> startKafka(directory));
        try {
            postgres = startPostgres(directory);
        } catch (RuntimeException e) {
            starting.thenAccept(KafkaBroker::close).join();
            throw e;
        }
        try {
            kafka = starting.join();
        } catch (CompletionException e) {
            postgres.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static PostgresServer startPostgres(Path directory) {
        return PostgresServer.start(new PostgresSettings(
                directory.resolve(POSTGRES),
                // Kept from run to run, unpacking takes most of a start.
                TestRun.directoryOfAllRuns().resolve("binaries"),
                Ports.free(),
                // Many application contexts stay open at once; tests need no durability.
                Map.of("max_connections", "500", "fsync", "off", "synchronous_commit", "off")));
    }

    private static KafkaBroker startKafka(Path directory) {
        return KafkaBroker.start(new KafkaSettings(
                directory.resolve("kafka"), Ports.free(), Ports.free(), Map.of("num.partitions", "1")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public PostgresDatabases postgres() {
        return postgres.databases();
    }

    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
