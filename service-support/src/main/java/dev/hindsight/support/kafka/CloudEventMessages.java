package dev.hindsight.support.kafka;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.MediaType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns public events into CloudEvents 1.0 in Kafka's binary mode, and back. */
public class CloudEventMessages {

    private static final String WORKSPACE = "workspace";
    private static final String PARTITION_KEY = "partitionkey";

    private final JsonMapper json;

    public CloudEventMessages(JsonMapper json) {
        // Producers may be newer than their readers.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public ProducerRecord<String, byte[]> write(String topic, EventEnvelope<?> envelope) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withSource(URI.create(envelope.source()))
                .withType(envelope.type())
                .withSubject(envelope.subject())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(envelope.dataschema()))
                .withExtension(WORKSPACE, envelope.workspace())
                .withExtension(PARTITION_KEY, envelope.subject())
                .withData(MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(envelope.data()))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, envelope.subject())
                .writeBinary(event);
    }

    /**
     * Reads a message.
     *
     * @return nothing when its type or version is not known here: it is meant for others
     * @throws UnusableMessage when it is no public event at all, or not all of it is of the workspace that it names
     */
    public Optional<EventEnvelope<PublicEvent>> read(ConsumerRecord<String, byte[]> message) {
        var event = cloudEvent(message);
        var schema = event.getDataSchema();
        return schema == null
                ? Optional.empty()
                : PublicEvents.withDataschema(schema.toString()).map(type -> envelope(event, type, message));
    }

    private EventEnvelope<PublicEvent> envelope(
            CloudEvent event, PublicEventType type, ConsumerRecord<String, byte[]> message) {
        var workspace = event.getExtension(WORKSPACE);
        var data = event.getData();
        if (workspace == null || data == null || event.getSubject() == null) {
            throw new UnusableMessage("A public event names its workspace and subject, and carries data.");
        }
        if (namesOf(message) > 1) {
            throw new UnusableMessage("The message names its workspace more than once.");
        }
        var time = event.getTime() == null
                ? Instant.ofEpochMilli(message.timestamp())
                : event.getTime().toInstant();
        var fact = fact(type, data.toBytes());
        WorkspaceOfEvents.check(workspace.toString(), message.key(), event.getSubject(), fact);
        return new EventEnvelope<>(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getSubject(),
                time,
                type.dataschema(),
                workspace.toString(),
                fact);
    }

    /** A header that is there twice is read as the one by some and as the other by others. */
    private static long namesOf(ConsumerRecord<String, byte[]> message) {
        return Arrays.stream(message.headers().toArray())
                .filter(header -> header.key().equalsIgnoreCase("ce_" + WORKSPACE))
                .count();
    }

    private PublicEvent fact(PublicEventType type, byte[] data) {
        try {
            return Objects.requireNonNull(json.readValue(data, type.shape()));
        } catch (RuntimeException unreadable) {
            throw new UnusableMessage("The data are not a " + type.dataschema() + ".", unreadable);
        }
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException unreadable) {
            throw new UnusableMessage("The message is no CloudEvent.", unreadable);
        }
    }
}
