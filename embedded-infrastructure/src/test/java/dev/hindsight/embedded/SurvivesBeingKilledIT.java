package dev.hindsight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kill")
class SurvivesBeingKilledIT {

    private static final int NUMBERS_A_ROUND = 30;

    private final int postgresPort = Ports.free();
    private final int kafkaPort = Ports.free();
    private final int controllerPort = Ports.free();
    private final List<Long> acknowledged = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void keepsEverythingItAcknowledged() throws Exception {
        countAndKill(SurvivesBeingKilledIT::leavePostgresBehind);
        countAndKill(this::killPostgresToo);
        countAndKill(SurvivesBeingKilledIT::leavePostgresBehind);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * NUMBERS_A_ROUND);
        try (DataDirectory data = DataDirectory.lock(data());
                PostgresServer postgres =
                        PostgresServer.start(new PostgresSettings(data.postgres(), data.binaries(), postgresPort));
                KafkaBroker kafka = KafkaBroker.start(new KafkaSettings(data.kafka(), kafkaPort, controllerPort))) {
            assertThat(committed(postgres, data)).containsAll(acknowledged);
            assertThat(sent(kafka)).containsAll(acknowledged);
        }
    }

    @AfterEach
    void stopWhatAFailureLeftBehind() {
        PostgresServer.stopLeftBehind(data().resolve("postgres"));
    }

    private interface AfterTheKill {
        void run() throws IOException;
    }

    private void countAndKill(AfterTheKill then) throws Exception {
        long first = acknowledged.isEmpty() ? 1 : acknowledged.getLast() + 1000;
        try (ChildProcess program = new ChildProcess(
                directory, CountingProgram.class, data(), postgresPort, kafkaPort, controllerPort, first)) {
            for (int count = 0; count < NUMBERS_A_ROUND; count++) {
                String line = program.line();
                assertThat(line)
                        .as(() -> "the program ended: " + errors(program))
                        .isNotNull();
                acknowledged.add(Long.parseLong(line));
            }
            program.kill();
            then.run();
            program.remainingLines().stream().map(Long::valueOf).forEach(acknowledged::add);
        }
    }

    private static void leavePostgresBehind() {}

    private void killPostgresToo() throws IOException {
        Path pidFile = data().resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static List<Long> committed(PostgresServer postgres, DataDirectory data) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(CountingProgram.DATABASE),
                        CountingProgram.DATABASE,
                        data.secret(CountingProgram.DATABASE));
                ResultSet rows = connection.createStatement().executeQuery("SELECT number FROM numbers")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static List<Long> sent(KafkaBroker kafka) {
        TopicPartition partition = new TopicPartition(CountingProgram.TOPIC, 0);
        List<Long> numbers = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> numbers.add(Long.valueOf(message.value())));
            }
        }
        return numbers;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static String errors(ChildProcess program) {
        try {
            return program.errors();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
