package dev.hindsight.testsupport.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.core.env.Environment;

/**
 * Holds what a service takes from Kafka to one workspace for each message: one in which the header, the subject, the key or an
 * id in the data is of another workspace is parked with the reason, nothing of it is written, and the next one is handled.
 */
public final class MessageContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String servers;
    private final String prefix;

    private MessageContract(Environment service) {
        this.servers = service.getRequiredProperty("spring.kafka.bootstrap-servers");
        this.prefix = service.getRequiredProperty("hindsight.kafka.topic-prefix");
    }

    /**
     * Checks it with forgeries of one event, and then with that event itself.
     *
     * @param written counts what the service has written because of it, in its workspace and in all others
     */
    public static void holds(Environment service, ApprovedMessage genuine, LongSupplier written) {
        var before = written.getAsLong();
        var contract = new MessageContract(service);
        var forgeries = genuine.forgeries();

        contract.send(forgeries.keySet());
        var reasons = contract.reasonsOfParked(genuine.topic(), forgeries.keySet());

        forgeries.forEach((forged, reason) -> assertThat(reasons.get(forged.id()))
                .as("%s", forged)
                .contains(reason)
                .contains("is not of the workspace that the message names"));
        assertThat(written.getAsLong()).as("written of forgeries").isEqualTo(before);
        contract.send(Set.of(genuine));
        await().atMost(PATIENCE).until(() -> written.getAsLong() > before);
    }

    private void send(Set<ApprovedMessage> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var message : messages) {
                var _ = producer.send(message.under(prefix));
            }
        }
    }

    private Map<String, String> reasonsOfParked(String topic, Set<ApprovedMessage> messages) {
        // Closed only when the broker has answered, which waits for more messages half a second unless told.
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 20);
        var reasons = new HashMap<String, String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(prefix + topic + ".dlt").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(250))
                        .forEach(parked ->
                                reasons.put(header(parked, "ce_id"), header(parked, "kafka_dlt-exception-message")));
                assertThat(reasons)
                        .as("parked beside " + topic)
                        .containsKeys(messages.stream().map(ApprovedMessage::id).toArray(String[]::new));
            });
        }
        return reasons;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
