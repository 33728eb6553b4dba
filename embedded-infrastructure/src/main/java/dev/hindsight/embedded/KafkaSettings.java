package dev.hindsight.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * How a {@link KafkaBroker} is started.
 *
 * @param directory everything the broker owns; created when it is missing
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the broker's own controller, on 127.0.0.1; may differ from start to start
 * @param properties broker properties that replace the defaults of this class
 */
public record KafkaSettings(Path directory, int port, int controllerPort, Map<String, String> properties) {

    static final String CONTROLLER = "CONTROLLER";
    static final int NODE_ID = 1;

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
    }

    public KafkaSettings(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, Map.of());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** One node for everything, few threads, small buffers, a bounded log; the defaults overlaid by the caller's. */
    Properties configuration() {
        Properties all = new Properties();
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE_ID));
        all.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        all.put("listeners", "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
        all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        all.put("controller.listener.names", CONTROLLER);
        all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("log.dirs", directory.toString());
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "4");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "1");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "1");
        all.put("default.replication.factor", "1");
        all.put("num.partitions", "3");
        // Services declare their topics; a misspelt name is an error and not a new topic.
        all.put("auto.create.topics.enable", "false");
        all.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits for the session of the dead broker to end before it takes the new one.
        all.put("broker.session.timeout.ms", "3000");
        all.put("broker.heartbeat.interval.ms", "1000");
        // How often an idle controller writes to the disk.
        all.put("metadata.max.idle.interval.ms", "5000");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.put("background.threads", "2");
        all.put("group.coordinator.threads", "1");
        all.put("share.coordinator.threads", "1");
        all.put("num.recovery.threads.per.data.dir", "2");
        all.put("log.cleaner.threads", "1");
        all.put("log.cleaner.dedupe.buffer.size", "2097152");
        all.put("log.index.size.max.bytes", "1048576");
        all.put("log.segment.bytes", "67108864");
        all.put("log.retention.hours", "168");
        all.put("log.retention.bytes", "1073741824");
        all.put("metadata.log.segment.bytes", "16777216");
        all.put("metadata.max.retention.bytes", "33554432");
        all.putAll(properties);
        return all;
    }
}
