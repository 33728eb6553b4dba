package dev.hindsight.notification;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.Topics;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.person.PersonSeenV1;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

/** The other services, as seen from this one. */
@TestComponent
class Broker {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMessages messages;
    private final TopicNames topics;

    Broker(KafkaTemplate<String, byte[]> kafka, CloudEventMessages messages, TopicNames topics) {
        this.kafka = kafka;
        this.messages = messages;
        this.topics = topics;
    }

    /** Publishes a new event about its incident. */
    EventEnvelope<IncidentFact> publish(IncidentFact fact) {
        return publish(fact.incident().id(), fact);
    }

    EventEnvelope<IncidentFact> publish(String subject, IncidentFact fact) {
        var envelope = EventEnvelope.of(
                UUID.randomUUID().toString(),
                "/some-service",
                subject,
                Instant.parse("2026-03-16T14:00:00Z"),
                Ids.workspaceOf(subject),
                fact);
        send(envelope);
        return envelope;
    }

    /** Sends a message, perhaps one that was sent before. */
    void send(EventEnvelope<IncidentFact> envelope) {
        var topic = PublicEvents.of(envelope.data().getClass()).topic();
        kafka.send(messages.write(topics.of(topic), envelope)).join();
    }

    /** Lets somebody be seen, with an address that is made of the name. */
    void see(String workspace, String user, String role) {
        var seen = new PersonSeenV1(user, null, user + "@example.org", "Europe/Berlin", role, Instant.EPOCH);
        var envelope = EventEnvelope.of(
                UUID.randomUUID().toString(),
                "/some-service",
                Ids.derived(workspace, "person", user),
                Instant.EPOCH,
                workspace,
                seen);
        kafka.send(messages.write(topics.of(Topics.PERSON_EVENTS), envelope)).join();
    }
}
