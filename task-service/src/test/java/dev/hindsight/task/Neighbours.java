package dev.hindsight.task;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The other services, as far as this one notices them: they publish, and read what it publishes. */
@TestComponent
class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final CloudEventMessages messages;
    private final TopicNames topics;

    Neighbours(
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            CloudEventMessages messages,
            TopicNames topics) {
        this.kafka = kafka;
        this.consumers = consumers;
        this.messages = messages;
        this.topics = topics;
    }

    void publish(EventEnvelope<PublicEvent> envelope) {
        send(messages.write(
                topics.of(PublicEvents.of(envelope.data().getClass()).topic()), envelope));
    }

    void send(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topics.of(topic), key, value));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        kafka.send(message).join();
    }

    /** What a topic holds from its beginning, read until it is enough. */
    List<ConsumerRecord<String, byte[]>> readAll(String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        try (var consumer = consumers.createConsumer("reader-of-the-test", "")) {
            var partitions = consumer.partitionsFor(topics.of(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!enough.test(found)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("The topic " + topic + " holds only " + found);
                }
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** The facts about tasks of one workspace, read until there are that many. */
    List<EventEnvelope<PublicEvent>> factsAboutTasks(String workspace, int count) {
        return factsIn(
                workspace,
                readAll(Topics.TASK_EVENTS, found -> factsIn(workspace, found).size() >= count));
    }

    private List<EventEnvelope<PublicEvent>> factsIn(String workspace, List<ConsumerRecord<String, byte[]>> found) {
        return found.stream()
                .flatMap(message -> messages.read(message).stream())
                .filter(envelope -> envelope.workspace().equals(workspace))
                .toList();
    }
}
