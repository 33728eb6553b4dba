package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What receivers are sent of each public event, made from what its producer approved. */
class ApprovedMessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final EventBody body = new EventBody(JSON);
    private final SlackMessage slack = new SlackMessage(JSON, "https://hindsight.example.com/");

    @ParameterizedTest
    @MethodSource("types")
    void areSentToPrograms(PublicEventType type) throws IOException {
        assertApproved("webhook", type, JSON.readTree(bodyOf(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void areSentToSlack(PublicEventType type) throws IOException {
        assertApproved("slack", type, JSON.readTree(slack.of(bodyOf(type))));
    }

    static Stream<PublicEventType> types() {
        return PublicEvents.all().stream().filter(type -> IncidentFact.class.isAssignableFrom(type.shape()));
    }

    private String bodyOf(PublicEventType type) throws IOException {
        try (InputStream approved = Objects.requireNonNull(
                getClass().getClassLoader().getResourceAsStream(type.approvedFile()), type.approvedFile())) {
            var fact = JSON.valueToTree(JSON.readValue(approved, type.shape())).asObject();
            return body.write(type.type(), Instant.parse("2026-03-16T14:00:00Z"), "acme", fact);
        }
    }

    private static void assertApproved(String kind, PublicEventType type, JsonNode message) throws IOException {
        var file = APPROVED.resolve(kind + "." + type.type() + ".v" + type.version() + ".json");
        if (Boolean.getBoolean("approve") && !Files.exists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, JSON.writeValueAsString(message) + "\n");
        }
        assertThat(message).isEqualTo(JSON.readTree(Files.readAllBytes(file)));
    }
}
