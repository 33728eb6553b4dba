package dev.hindsight.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Starts both servers, then commits and sends one number after the other and prints each once it is safe. */
final class CountingProgram {

    static final String TOPIC = "numbers";
    static final String DATABASE = "counting";

    /** Arguments: data directory, port of PostgreSQL, of Kafka, of its controller, the first number. */
    public static void main(String[] arguments) throws Exception {
        DataDirectory data = DataDirectory.lock(Path.of(arguments[0]));
        PostgresServer postgres = PostgresServer.start(
                new PostgresSettings(data.postgres(), data.binaries(), Integer.parseInt(arguments[1])));
        KafkaBroker kafka = KafkaBroker.start(new KafkaSettings(
                data.kafka(), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Map.of()));
        postgres.createDatabase(DATABASE, DATABASE, data.secret(DATABASE));
        createTopic(kafka);
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, data.secret(DATABASE));
                KafkaProducer<String, String> producer = producer(kafka)) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS numbers (number bigint PRIMARY KEY)");
            count(connection, producer, Long.parseLong(arguments[4]));
        }
    }

    private static void count(Connection connection, KafkaProducer<String, String> producer, long first)
            throws Exception {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
            for (long number = first; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                producer.send(new ProducerRecord<>(TOPIC, Long.toString(number)))
                        .get();
                output.println(number);
            }
        }
    }

    private static void createTopic(KafkaBroker kafka) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static KafkaProducer<String, String> producer(KafkaBroker kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private CountingProgram() {}
}
