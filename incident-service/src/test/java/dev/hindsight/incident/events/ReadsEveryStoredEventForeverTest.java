package dev.hindsight.incident.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the events to the corpus of stored ones; {@code -Dapprove=true} adds a file of a new event, or of one that grew, and changes none. */
class ReadsEveryStoredEventForeverTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");

    private static final StoredEvents EVENTS = StoredEvents.of(IncidentEvent.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StoredNameSerializer serializer = new StoredNameSerializer(EVENTS);

    @ParameterizedTest
    @MethodSource("samples")
    void storesAnEventAsItsNewestFileShows(IncidentEvent event) throws IOException {
        var stored = serializer.serialize(event, byte[].class);
        var files = filesOf(event);
        if (Boolean.getBoolean("approve")
                && (files.isEmpty() || !Arrays.equals(Files.readAllBytes(files.getLast()), stored.getData()))) {
            Files.write(file(event, files.size() + 1), stored.getData());
        }

        assertThat(stored.getType().getName()).isEqualTo(event.getClass().getSimpleName());
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(filesOf(event).getLast()).strip());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAStoredEventBack(IncidentEvent event) throws IOException {
        assertThat(read(event, filesOf(event).getLast())).isEqualTo(event);
    }

    /** An event grows by optional fields only: what an earlier release stored is all there, under the same names. */
    @ParameterizedTest
    @MethodSource("samples")
    void losesNothingThatAnEarlierReleaseStored(IncidentEvent event) throws IOException {
        for (var file : filesOf(event)) {
            var storedAgain = serializer.serialize(read(event, file), byte[].class);

            assertThat(fields("", JSON.readTree(storedAgain.getData())))
                    .containsAllEntriesOf(fields("", JSON.readTree(Files.readAllBytes(file))));
        }
    }

    @Test
    void hasFilesOfEveryEventAndNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.v\\d+\\.json", "")))
                    .hasSameElementsAs(EVENTS.types().map(Class::getSimpleName).toList());
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

    private Object read(IncidentEvent event, Path file) throws IOException {
        return serializer.deserialize(new SimpleSerializedObject<>(
                Files.readAllBytes(file), byte[].class, event.getClass().getSimpleName(), null));
    }

    /** The files of an event, oldest first. */
    private static List<Path> filesOf(IncidentEvent event) {
        return IntStream.iterate(1, version -> version + 1)
                .mapToObj(version -> file(event, version))
                .takeWhile(Files::exists)
                .toList();
    }

    private static Path file(IncidentEvent event, int version) {
        return CORPUS.resolve(event.getClass().getSimpleName() + ".v" + version + ".json");
    }

    /** The values by their paths. */
    private static Map<String, JsonNode> fields(String path, JsonNode node) {
        var fields = new LinkedHashMap<String, JsonNode>();
        node.propertyStream().forEach(field -> {
            var name = path + "/" + field.getKey();
            if (field.getValue().isObject()) {
                fields.putAll(fields(name, field.getValue()));
            } else {
                fields.put(name, field.getValue());
            }
        });
        return fields;
    }

    static List<IncidentEvent> samples() {
        return IncidentSamples.all();
    }
}
