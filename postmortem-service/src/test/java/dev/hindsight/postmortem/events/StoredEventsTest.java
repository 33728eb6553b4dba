package dev.hindsight.postmortem.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was stored can be read for ever: each file was written by a version of this service, and is never changed. */
class StoredEventsTest {

    private static final Path CORPUS = Path.of("src/test/resources/stored-events");
    private static final Instant AT = Instant.parse("2026-03-16T14:00:00.123456Z");
    private static final String ID = "acme:postmortem:7f0c2f0a-51c5-5a3b-9a4e-0d6f6a1f4c11";

    private final StoredNameSerializer serializer = new StoredNameSerializer(StoredEvents.of(PostmortemEvent.class));

    @ParameterizedTest
    @MethodSource("samples")
    void storesTheSameAsItsNewestFileAndReadsItBack(PostmortemEvent sample) throws IOException {
        var stored = stored(sample);
        var files = filesOf(sample);
        if (Boolean.getBoolean("approve")
                && (files.isEmpty() || !Files.readString(files.getLast()).equals(stored + "\n"))) {
            Files.createDirectories(CORPUS);
            Files.writeString(file(sample, files.size() + 1), stored + "\n");
        }

        assertThat(filesOf(sample)).as("Run with -Dapprove=true once").isNotEmpty();
        assertThat(filesOf(sample).getLast()).content().isEqualTo(stored + "\n");
        assertThat(read(sample, filesOf(sample).getLast())).isEqualTo(sample);
    }

    /** An event grows by optional fields only: what was stored before is all there. */
    @ParameterizedTest
    @MethodSource("samples")
    void losesNothingThatWasStoredBefore(PostmortemEvent sample) throws IOException {
        for (var file : filesOf(sample)) {
            var before = JsonMapper.shared().readTree(Files.readString(file));

            assertThat(isContained(before, JsonMapper.shared().readTree(stored(read(sample, file)))))
                    .as("%s", file)
                    .isTrue();
        }
    }

    @Test
    void hasFilesOfEachEventAndNoOthers() throws IOException {
        try (var files = Files.list(CORPUS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.v\\d+\\.json", "")))
                    .hasSameElementsAs(Arrays.stream(PostmortemEvent.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toList());
        }
    }

    private String stored(PostmortemEvent event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private PostmortemEvent read(PostmortemEvent sample, Path file) throws IOException {
        return serializer.<byte[], PostmortemEvent>deserialize(new SimpleSerializedObject<>(
                Files.readAllBytes(file), byte[].class, sample.getClass().getSimpleName(), null));
    }

    /** The files of an event, oldest first. */
    private static List<Path> filesOf(PostmortemEvent event) {
        return IntStream.iterate(1, version -> version + 1)
                .mapToObj(version -> file(event, version))
                .takeWhile(Files::exists)
                .toList();
    }

    private static Path file(PostmortemEvent event, int version) {
        return CORPUS.resolve(event.getClass().getSimpleName() + ".v" + version + ".json");
    }

    private static boolean isContained(JsonNode before, JsonNode now) {
        return before.isObject()
                ? before.propertyStream()
                        .allMatch(field ->
                                now.has(field.getKey()) && isContained(field.getValue(), now.path(field.getKey())))
                : before.equals(now);
    }

    static Stream<PostmortemEvent> samples() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("summary", "A release halved the pool.");
        texts.put("impact", null);
        var incident = new IncidentFacts(
                "acme:incident:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40",
                "INC-42",
                "Checkout answers 502",
                "P1",
                "resolved",
                List.of("checkout"),
                List.of("pool"),
                true,
                false,
                true);
        var other = new IncidentFacts(
                "acme:incident:0197f3a2-8a11-7d02-9b3e-5c6d7e8f9a0b",
                "INC-43",
                "Payments time out",
                "P2",
                "resolved",
                List.of("payments"),
                List.of("pool"),
                false,
                true,
                false);
        var item = new ActionItem(
                1,
                "Alert at 80 %",
                "bob",
                LocalDate.parse("2026-04-10"),
                "P1",
                "detect",
                "quick_win",
                true,
                List.of("f1"),
                "OPS-7");
        var entry = new TimelineEntry(
                "acme:entry:1",
                AT.minusSeconds(3_600),
                "manual",
                "The pool is empty",
                "carol",
                "detection",
                true,
                Map.of("used", 64),
                List.of("https://grafana.example.com/pool"));
        var publication = new Publication(
                2,
                "alice",
                "A release halved the pool.",
                true,
                List.of(item),
                "Every fifth request failed.",
                AT.minusSeconds(7_200),
                AT.minusSeconds(3_600));
        return Stream.of(
                new PostmortemOpened(ID, incident, "alice", "acme:request:1", AT, "bob"),
                new FieldsEdited(
                        ID,
                        texts,
                        List.of(new ContributingFactor("f1", "No alert")),
                        List.of(new Artefact("runbook", "Pools", "https://wiki.example.com/pools")),
                        List.of(new Appendix("Log", "...")),
                        AT,
                        "alice"),
                new ActionItemAdded(ID, item, "acme:request:2", AT, "alice"),
                new ActionItemChanged(ID, item, AT, "alice"),
                new ActionItemRemoved(ID, 1, AT, "alice"),
                new TimelineEntryAdded(ID, entry, AT, "alice"),
                new TimelineEntryChanged(ID, entry, AT, "alice"),
                new TimelineEntryRemoved(ID, "acme:entry:1", AT, "alice"),
                new LateEntryTaken(ID, "acme:entry:2", AT, "alice"),
                new TimelineOrdered(ID, List.of("acme:entry:2", "acme:entry:1"), AT, "alice"),
                new VersionRestored(
                        ID,
                        3,
                        texts,
                        List.of(new ContributingFactor("f1", "No alert")),
                        List.of(new Artefact("runbook", "Pools", "https://wiki.example.com/pools")),
                        List.of(new Appendix("Log", "...")),
                        List.of(item),
                        List.of(2),
                        new EditedTimeline(
                                List.of(entry), List.of(), List.of("acme:entry:3"), List.of("acme:entry:2"), List.of()),
                        "acme:request:3",
                        AT,
                        "alice"),
                new IncidentAttached(ID, incident, other, 1, 2, "alice", AT, "bob"),
                new IncidentDetached(ID, incident, other, 2, 2, "alice", AT, "bob"),
                new PostmortemPublished(ID, incident, publication, AT, "alice"),
                new PostmortemRepublished(ID, incident, publication, AT, AT.plusSeconds(60), "alice"),
                new PostmortemUnpublished(ID, incident, 2, "alice", AT, "carol"));
    }
}
