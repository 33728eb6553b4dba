package dev.hindsight.benchmarks.house;

import dev.hindsight.benchmarks.house.Floor.StoredRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The barest way from one service to a receiver: insert, Kafka, insert, POST, each waiting for the one before. */
public final class FloorChain implements AutoCloseable {

    private static final String TOPIC = "floor";

    private final Floor floor;
    private final StoredRow event;
    private final Client receiver;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread follower =
            Thread.ofPlatform().daemon().name("floor-chain").unstarted(this::follow);

    public FloorChain(String kafka, Floor floor, StoredRow event, Client receiver) {
        this.floor = floor;
        this.event = event;
        this.receiver = receiver;
        new KafkaAdmin(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))
                .createOrModifyTopics(TopicBuilder.name(TOPIC).partitions(3).build());
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        TOPIC,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        follower.start();
    }

    /** Starts the way; the receiver sees its end. */
    public void begin() throws Exception {
        floor.insert(event);
        try {
            producer.send(new ProducerRecord<>(TOPIC, "key", event.payload().getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void follow() {
        try (consumer) {
            while (true) {
                for (var message : consumer.poll(Duration.ofSeconds(1))) {
                    floor.insert(event);
                    receiver.post("/floor", new String(message.value(), StandardCharsets.UTF_8))
                            .accepted();
                }
            }
        } catch (WakeupException closing) {
            // That is all.
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        producer.close();
    }
}
