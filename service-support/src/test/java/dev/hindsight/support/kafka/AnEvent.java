package dev.hindsight.support.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.audit.AuditEntryV1;
import dev.hindsight.events.catalog.PublicEventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event of the workspace acme as it travels. */
record AnEvent(@Nullable String key, Map<String, String> headers, String data) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final CloudEventMessages MESSAGES = new CloudEventMessages(JSON);

    static AnEvent approved(PublicEventType type) {
        // Entries of an audit log are kept in the order of their workspace.
        var subject = type.shape().equals(AuditEntryV1.class) ? "acme" : "acme:thing:1";
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", "1",
                "ce_source", "/some-service",
                "ce_type", type.type(),
                "ce_subject", subject,
                "ce_dataschema", type.dataschema(),
                "ce_workspace", "acme",
                "content-type", "application/json");
        return new AnEvent(subject, headers, file("/" + type.approvedFile()));
    }

    private static String file(String name) {
        try (var stream = Objects.requireNonNull(PublicEvent.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AnEvent withKey(@Nullable String other) {
        return new AnEvent(other, headers, data);
    }

    AnEvent with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new AnEvent(key, changed, data);
    }

    @SuppressWarnings("NullAway") // Kafka's own types say nothing of a message without a key.
    ConsumerRecord<String, byte[]> message() {
        var message = new ConsumerRecord<String, byte[]>("some.events.v1", 0, 0, key, data.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    Optional<EventEnvelope<PublicEvent>> read() {
        return read(message());
    }

    static Optional<EventEnvelope<PublicEvent>> read(ConsumerRecord<String, byte[]> message) {
        return MESSAGES.read(message);
    }

    /** All texts in the data but moments and days. */
    Stream<Text> texts() {
        return texts("", JSON.readTree(data)).filter(text -> !text.value().matches("\\d{4}-\\d\\d-\\d\\d.*"));
    }

    private Stream<Text> texts(String pointer, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.propertyStream().flatMap(it -> texts(pointer + "/" + it.getKey(), it.getValue()));
            case ArrayNode list ->
                IntStream.range(0, list.size()).boxed().flatMap(index -> texts(pointer + "/" + index, list.get(index)));
            default -> node.isString() ? Stream.of(new Text(this, pointer, node.asString())) : Stream.empty();
        };
    }

    /** @param pointer where it is in the data */
    record Text(AnEvent event, String pointer, String value) {

        /** Whether it says the workspace; all else is filled in by people and other systems, or is none of their names. */
        boolean isId() {
            return isLocalId()
                    || pointer.matches(
                            "/(incident|attached|detached|postmortem|task|source)/id|/postmortem_id|/workspace");
        }

        boolean isLocalId() {
            return pointer.equals("/timeline_entry/id");
        }

        String path() {
            return "data" + pointer.replace('/', '.');
        }

        AnEvent saying(String other) {
            var changed = JSON.readTree(event.data);
            var end = pointer.lastIndexOf('/');
            var name = pointer.substring(end + 1);
            switch (changed.at(pointer.substring(0, end))) {
                case ObjectNode object -> object.put(name, other);
                case ArrayNode list -> list.set(Integer.parseInt(name), other);
                default -> throw new IllegalStateException(pointer);
            }
            return new AnEvent(event.key, event.headers, changed.toString());
        }

        @Override
        public String toString() {
            return event.headers.get("ce_type") + " " + pointer;
        }
    }
}
