package dev.hindsight.support.kafka;

import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * The names of topics in this installation.
 *
 * @param prefix goes before every topic, so that several installations may share a broker; empty unless configured
 */
public record TopicNames(String prefix) {

    private static final int PARTITIONS = 3;

    /** What follows the name of a topic to make the one where its unusable messages are parked. */
    public static final String PARKED = ".dlt";

    public String of(String topic) {
        return prefix + topic;
    }

    public String parked(String topic) {
        return topic + PARKED;
    }

    /** Creates these topics at start, with a place beside each where its unusable messages are parked. */
    public NewTopics created(String... topics) {
        return new NewTopics(Arrays.stream(topics)
                .map(this::of)
                .flatMap(topic -> java.util.stream.Stream.of(topic, parked(topic)))
                .map(topic -> TopicBuilder.name(topic).partitions(PARTITIONS).build())
                .toArray(NewTopic[]::new));
    }
}
