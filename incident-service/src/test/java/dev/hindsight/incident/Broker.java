package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.core.env.Environment;

/** Writes and reads topics as a stranger would, with nothing but Kafka's own client. */
record Broker(String servers, String prefix) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Broker of(Environment environment) {
        return new Broker(
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                environment.getRequiredProperty("hindsight.kafka.topic-prefix"));
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String text(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    /** Sends a CloudEvent in binary mode. */
    void send(String topic, String key, CloudEvent event) {
        send(new ProducerRecord<>(prefix + topic, key, event.data().getBytes(StandardCharsets.UTF_8)), event);
    }

    /** As {@link #send(String, String, CloudEvent)}, in the first partition whatever the key is. */
    void sendToTheFirst(String topic, String key, CloudEvent event) {
        send(new ProducerRecord<>(prefix + topic, 0, key, event.data().getBytes(StandardCharsets.UTF_8)), event);
    }

    private void send(ProducerRecord<String, byte[]> message, CloudEvent event) {
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All messages of a topic that are wanted, once there are so many. */
    List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        // A consumer is closed only when the broker has answered, which waits for more messages half a second unless
        // told.
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 20);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(250)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        assertThat(found).describedAs("messages of " + topic).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    /** A CloudEvent as it travels: attributes as headers beside the data. */
    record CloudEvent(Map<String, String> headers, String data) {

        static CloudEvent of(String workspace, String source, String type, String data) {
            var headers = new LinkedHashMap<String, String>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", UUID.randomUUID().toString());
            headers.put("ce_source", source);
            headers.put("ce_type", type);
            headers.put("ce_subject", "subject-1");
            headers.put("ce_time", Instant.parse("2026-03-14T09:21:00Z").toString());
            headers.put("ce_dataschema", "urn:hindsight:event:" + type + ":v1");
            headers.put("ce_workspace", workspace);
            headers.put("content-type", "application/json");
            return new CloudEvent(headers, data);
        }

        String id() {
            return Objects.requireNonNull(headers.get("ce_id"));
        }

        CloudEvent with(String header, String value) {
            var changed = new LinkedHashMap<>(headers);
            changed.put(header, value);
            return new CloudEvent(changed, data);
        }

        CloudEvent without(String header) {
            var changed = new LinkedHashMap<>(headers);
            changed.remove(header);
            return new CloudEvent(changed, data);
        }
    }
}
