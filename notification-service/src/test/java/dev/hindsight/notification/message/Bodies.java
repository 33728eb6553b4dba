package dev.hindsight.notification.message;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of all public events, made from what their producers approved. */
final class Bodies {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static final List<ChatMessage> CHATS = List.of(
            new SlackMessage(),
            new TeamsMessage(),
            new DiscordMessage(),
            new MattermostMessage(),
            new GoogleChatMessage());

    private Bodies() {}

    static Stream<PublicEventType> types() {
        return PublicEvents.all().stream().filter(type -> IncidentFact.class.isAssignableFrom(type.shape()));
    }

    static String of(PublicEventType type) {
        return of(type, fact(type));
    }

    static String of(PublicEventType type, ObjectNode fact) {
        return new EventBody(JSON).write(type.type(), Instant.parse("2026-03-16T14:00:00Z"), "acme", fact);
    }

    static ObjectNode fact(PublicEventType type) {
        try (InputStream approved = Objects.requireNonNull(
                Bodies.class.getClassLoader().getResourceAsStream(type.approvedFile()), type.approvedFile())) {
            return JSON.valueToTree(JSON.readValue(approved, type.shape())).asObject();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
