package dev.hindsight.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this process, on 127.0.0.1 and without authentication, for as long as this object is open. What was
 * acknowledged survives {@code kill -9}; a power cut may take the newest records, because a single broker does not sync
 * every one of them to the disk.
 *
 * <p>Set up logging before starting it: Kafka logs thousands of lines at debug level. When its directory becomes
 * unwritable, Kafka halts the process.
 */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaSettings settings;
    private final KafkaRaftServer server;

    private KafkaBroker(KafkaSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts the broker and waits until it answers; recovers its log when it was killed.
     *
     * @throws PortTakenException when another process listens on one of the ports
     * @throws EmbeddedInfrastructureException when it does not start
     */
    public static KafkaBroker start(KafkaSettings settings) {
        Ports.requireFree(settings.port(), "Kafka");
        Ports.requireFree(settings.controllerPort(), "the controller of Kafka");
        try {
            format(settings.directory());
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.configuration(), false), Time.SYSTEM);
            return new KafkaBroker(settings, server).startup();
        } catch (Exception e) {
            throw new EmbeddedInfrastructureException(
                    "Kafka could not be started on " + settings.directory() + ": " + e.getMessage(), e);
        }
    }

    private KafkaBroker startup() {
        try {
            server.startup();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Writes what is in memory and shuts down cleanly. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A directory counts as formatted when {@code meta.properties} is there, which is written last. */
    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(KafkaSettings.NODE_ID)
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }
}
