package dev.hindsight.incident.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the events to the corpus of stored ones; {@code -Dapprove=true} adds the file of a new event, nothing else. */
class ReadsEveryStoredEventForeverTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");

    private static final StoredEvents EVENTS = StoredEvents.of(IncidentEvent.class);

    private final StoredNameSerializer serializer = new StoredNameSerializer(EVENTS);

    @ParameterizedTest
    @MethodSource("samples")
    void storesAnEventAsItAlwaysDid(IncidentEvent event) throws IOException {
        var stored = serializer.serialize(event, byte[].class);
        var file = CORPUS.resolve(event.getClass().getSimpleName() + ".v1.json");
        if (Boolean.getBoolean("approve") && Files.notExists(file)) {
            Files.write(file, stored.getData());
        }

        assertThat(stored.getType().getName()).isEqualTo(event.getClass().getSimpleName());
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(file).strip());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAStoredEventBack(IncidentEvent event) throws IOException {
        var name = event.getClass().getSimpleName();
        var stored = Files.readAllBytes(CORPUS.resolve(name + ".v1.json"));

        Object read = serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, name, null));

        assertThat(read).isEqualTo(event);
    }

    @Test
    void hasAFileOfEveryEventAndNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EVENTS.types()
                            .map(type -> type.getSimpleName() + ".v1.json")
                            .toList());
        }
    }

    @Test
    void readsAnEventThatHasNothingOptional() {
        var stored = "{\"incident_id\":\"acme:incident:1\",\"at\":\"2026-03-14T09:20:00Z\",\"by\":\"bob\"}";

        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                stored.getBytes(StandardCharsets.UTF_8), byte[].class, "IncidentMitigated", null));

        assertThat(read)
                .isEqualTo(
                        new IncidentMitigated("acme:incident:1", Instant.parse("2026-03-14T09:20:00Z"), null, "bob"));
    }

    static List<IncidentEvent> samples() {
        return IncidentSamples.all();
    }
}
