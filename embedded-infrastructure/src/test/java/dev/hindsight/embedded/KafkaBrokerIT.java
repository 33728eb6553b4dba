package dev.hindsight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    @TempDir
    Path directory;

    private final int port = Ports.free();

    @Test
    void keepsItsTopicsOverARestartOnOtherPorts() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(new KafkaSettings(directory, port, Ports.free()));
                Admin admin = admin(broker)) {
            admin.createTopics(Set.of(new NewTopic("kept", 2, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }

        try (KafkaBroker broker = KafkaBroker.start(new KafkaSettings(directory, Ports.free(), Ports.free()));
                Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void createsNoTopicThatNobodyDeclared() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(new KafkaSettings(directory, port, Ports.free()));
                Admin admin = admin(broker)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void beginsAnewWhenItsVeryFirstStartWasInterrupted() throws IOException {
        Files.writeString(directory.resolve("bootstrap.checkpoint"), "half a fi");

        KafkaBroker.start(new KafkaSettings(directory, port, Ports.free())).close();

        assertThat(directory.resolve("meta.properties")).exists();
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> KafkaBroker.start(new KafkaSettings(directory, port, Ports.free())))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("Kafka");
        }
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
