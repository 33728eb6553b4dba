package dev.hindsight.postmortem;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events as the other services do. */
@TestComponent
class OtherServices {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMessages messages;
    private final TopicNames topics;

    OtherServices(KafkaTemplate<String, byte[]> kafka, CloudEventMessages messages, TopicNames topics) {
        this.kafka = kafka;
        this.messages = messages;
        this.topics = topics;
    }

    /** Sends what has just been recorded. */
    void tell(String subject, IncidentFact... facts) {
        for (var fact : facts) {
            tell(envelope(subject, Instant.now(), fact));
        }
    }

    void tell(EventEnvelope<?> envelope) {
        tell(messages.write(topicOf(envelope), envelope));
    }

    void tell(ProducerRecord<String, byte[]> message) {
        try {
            kafka.send(message).get(30, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String topicOf(EventEnvelope<?> envelope) {
        return topics.of(PublicEvents.of(envelope.data().getClass()).topic());
    }

    static EventEnvelope<IncidentFact> envelope(String subject, Instant recordedAt, IncidentFact fact) {
        return EventEnvelope.of(
                UUID.randomUUID().toString(), "/other-service", subject, recordedAt, Ids.workspaceOf(subject), fact);
    }
}
