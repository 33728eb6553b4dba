package dev.hindsight.support.kafka;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.support.read.BatchResource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends public events from an event processor, whose token moves only after the broker has them all: the event store is
 * the outbox.
 */
public class PublicEventSender {

    private static final String UNCONFIRMED = PublicEventSender.class.getName();

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMessages messages;
    private final TopicNames topics;

    public PublicEventSender(KafkaTemplate<String, byte[]> kafka, CloudEventMessages messages, TopicNames topics) {
        this.kafka = kafka;
        this.messages = messages;
        this.topics = topics;
    }

    /** Sends without waiting; the batch of the surrounding processor waits for all of its messages before it commits. */
    public void send(EventEnvelope<?> envelope) {
        var topic = topics.of(PublicEvents.of(envelope.data().getClass()).topic());
        unconfirmed().add(kafka.send(messages.write(topic, envelope)));
    }

    private static List<CompletableFuture<?>> unconfirmed() {
        return BatchResource.current(
                UNCONFIRMED, ArrayList::new, (List<CompletableFuture<?>> sent) -> CompletableFuture.allOf(
                                sent.toArray(CompletableFuture[]::new))
                        .join());
    }
}
