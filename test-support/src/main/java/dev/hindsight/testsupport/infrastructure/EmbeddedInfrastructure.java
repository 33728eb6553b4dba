package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.KafkaBroker;
import dev.hindsight.embedded.KafkaSettings;
import dev.hindsight.embedded.Ports;
import dev.hindsight.embedded.PostgresDatabases;
import dev.hindsight.embedded.PostgresServer;
import dev.hindsight.embedded.PostgresSettings;
import java.nio.file.Path;
import java.util.Map;

/** Started from Maven artifacts, where there is no container engine. */
final class EmbeddedInfrastructure implements RunningInfrastructure {

    static final String KIND = "embedded";

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    EmbeddedInfrastructure(Path directory) {
        postgres = PostgresServer.start(new PostgresSettings(
                directory.resolve("postgres"),
                // Kept from run to run, unpacking takes most of a start.
                TestRun.directoryOfAllRuns().resolve("binaries"),
                Ports.free(),
                // Many application contexts stay open at once; tests need no durability.
                Map.of("max_connections", "500", "fsync", "off", "synchronous_commit", "off")));
        try {
            kafka = KafkaBroker.start(new KafkaSettings(
                    directory.resolve("kafka"), Ports.free(), Ports.free(), Map.of("num.partitions", "1")));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
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
