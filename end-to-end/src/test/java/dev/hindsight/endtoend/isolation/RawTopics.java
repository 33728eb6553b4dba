package dev.hindsight.endtoend.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** All messages of all topics. */
final class RawTopics {

    private final String server;

    /** @param data the directory of the running system */
    RawTopics(Path data) {
        try {
            var run = JsonMapper.shared().readTree(Files.readString(data.resolve("run/hindsight.json")));
            this.server = "localhost:" + run.at("/ports/kafka").asInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Stored> messages() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", server), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Stored>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> messages.add(stored(message)));
            }
            return messages;
        }
    }

    private static Stored stored(ConsumerRecord<String, String> message) {
        var text = new StringBuilder("key=").append(message.key()).append('\n');
        var workspace = "";
        for (var header : message.headers()) {
            var value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            text.append(header.key()).append('=').append(value).append('\n');
            workspace = header.key().equals("ce_workspace") ? value : workspace;
        }
        text.append(message.value());
        return new Stored(message.topic(), workspace, Objects.requireNonNullElse(message.key(), ""), text.toString());
    }
}
