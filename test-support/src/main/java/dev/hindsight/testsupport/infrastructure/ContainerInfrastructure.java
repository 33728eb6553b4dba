package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.PostgresDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Started by Testcontainers, where a container engine answers. */
final class ContainerInfrastructure implements RunningInfrastructure {

    static final String KIND = "docker";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
            .withCommand("postgres", "-c", "max_connections=500", "-c", "fsync=off", "-c", "synchronous_commit=off");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion())
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

    ContainerInfrastructure() {
        Startables.deepStart(postgres, kafka).join();
    }

    /** Asks the client library, which probes for seconds, only when there is a sign of an engine. */
    static boolean isAvailable() {
        return hasSignOfEngine() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hasSignOfEngine() {
        String home = System.getProperty("user.home", "");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"),
                                Path.of(home, ".docker", "desktop", "docker.sock"),
                                Path.of(home, ".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public PostgresDatabases postgres() {
        return new PostgresDatabases(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
