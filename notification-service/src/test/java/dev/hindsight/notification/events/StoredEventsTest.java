package dev.hindsight.notification.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The corpus of stored events: what was ever stored can be read, and nothing is stored otherwise unnoticed. */
class StoredEventsTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String ID = "acme:endpoint:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40";
    private static final String DELIVERY = "5f2b7c1e-6d1e-7c55-8a0f-3b1c9f2d7e40";
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589793Z");

    private static final Map<String, EndpointEvent> EXPECTED = Stream.of(
                    new EndpointAdded(ID, settings(), AT, "alice"),
                    new EndpointChanged(ID, settings(), List.of("name", "include_private"), AT, "alice"),
                    new EndpointDisabled(ID, "The receiver answered 410 Gone: it wants no more.", AT, "hindsight"),
                    new EndpointEnabled(ID, AT, "alice"),
                    new EndpointRemoved(ID, AT, "alice"),
                    new EndpointTested(ID, DELIVERY, AT, "alice"),
                    new EndpointSecretRotated(ID, AT.plusSeconds(86_400), AT, "alice"),
                    new EndpointPreviousSecretsEnded(ID, AT, "alice"),
                    new EndpointDeliveryReplayed(ID, DELIVERY, AT, "alice"),
                    new EndpointReplayed(ID, AT.minusSeconds(3_600), AT, "alice"))
            .collect(toMap(event -> event.getClass().getSimpleName(), Function.identity()));

    private static final StoredEvents EVENTS = StoredEvents.of(EndpointEvent.class);
    private static final StoredNameSerializer SERIALIZER = new StoredNameSerializer(EVENTS);

    @BeforeAll
    static void approveWhatIsNew() throws IOException {
        if (!Boolean.getBoolean("approve")) {
            return;
        }
        Files.createDirectories(CORPUS);
        for (var name : EXPECTED.keySet()) {
            if (!Files.exists(file(name))) {
                Files.writeString(file(name), JSON.writeValueAsString(stored(name)) + "\n");
            }
        }
    }

    @Test
    void areAllInTheCorpus() throws IOException {
        assertThat(EXPECTED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.types().map(Class::getSimpleName).toList());
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")))
                    .containsAll(EXPECTED.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadBackAsTheyWere(String name) throws IOException {
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                Files.readAllBytes(file(name)), byte[].class, new SimpleSerializedType(name, null)));

        assertThat(read).isEqualTo(EXPECTED.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areStoredAsTheyWere(String name) throws IOException {
        assertThat(stored(name)).isEqualTo(JSON.readTree(Files.readAllBytes(file(name))));
    }

    static Stream<String> names() {
        return EXPECTED.keySet().stream().sorted();
    }

    private static JsonNode stored(String name) {
        var serialized = SERIALIZER.serialize(EXPECTED.get(name), byte[].class);
        assertThat(serialized.getType().getName()).isEqualTo(name);
        return JSON.readTree(serialized.getData());
    }

    private static Path file(String name) {
        return CORPUS.resolve(name + ".v1.json");
    }

    private static EndpointSettings settings() {
        return new EndpointSettings(
                "Chat bot",
                "webhook",
                "https://bot.example.org/hindsight",
                List.of("postmortem.*", "task.completed"),
                List.of("P0", "P1"),
                List.of("checkout"),
                List.of("connection-pool"),
                Map.of("X-Team", "sre"),
                true,
                false);
    }
}
