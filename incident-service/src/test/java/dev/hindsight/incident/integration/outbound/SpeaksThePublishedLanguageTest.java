package dev.hindsight.incident.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentSamples;
import dev.hindsight.incident.events.PostmortemLinked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SpeaksThePublishedLanguageTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final ImpactFigure FIGURE = new ImpactFigure(BigDecimal.TEN, "users", "Counted");

    private static final PublishedIncidents.Summary SUMMARY = new PublishedIncidents.Summary(
            new IncidentRef(
                    IncidentSamples.ID,
                    "INC-42",
                    "Checkout answers 502",
                    "P1",
                    "resolved",
                    List.of("checkout"),
                    List.of("5xx"),
                    true,
                    false,
                    false),
            Instant.parse("2026-03-14T08:52:00Z"),
            Instant.parse("2026-03-14T08:55:30Z"),
            new IncidentImpact(FIGURE, FIGURE, FIGURE, FIGURE, FIGURE, FIGURE),
            new CausingChange(
                    "https://git.example.com/pool/7", "Shrink the pool", Instant.parse("2026-03-14T08:50:00Z")));

    @ParameterizedTest
    @MethodSource("published")
    void hasTheFieldsOfTheApprovedFile(IncidentEvent event) {
        var fact = published(event);

        assertThat(fields("", JSON.valueToTree(fact))).isEqualTo(fields("", approved(fact)));
    }

    @ParameterizedTest
    @MethodSource("published")
    void leavesNothingOutThatIsKnown(IncidentEvent event) {
        var told = JSON.valueToTree(published(event));

        assertThat(told.propertyStream()
                        .filter(field -> field.getValue().isNull())
                        .map(field -> field.getKey()))
                // Nobody commands an incident that has just been opened.
                .isSubsetOf("commander");
        assertThat(told.path("by").asString()).isEqualTo(event.by());
    }

    @ParameterizedTest
    @MethodSource("published")
    void carriesTheSummaryOfTheIncident(IncidentEvent event) {
        assertThat(published(event).incident()).isEqualTo(SUMMARY.incident());
    }

    @ParameterizedTest
    @MethodSource("published")
    void carriesTheLineOfTheTimelineUnderTheNameOfTheEvent(IncidentEvent event) {
        var line = JSON.valueToTree(published(event)).path("timeline_entry");

        if (!line.isMissingNode()) {
            assertThat(line.path("id").asString()).isIn("event-1", "acme:entry:0197f3a2-7000-7c55-8a0f-3b1c9f2d7e40");
            assertThat(line.path("label").asString()).isNotBlank();
            assertThat(line.path("actor").asString()).isNotBlank();
        }
    }

    @Test
    void tellsOfEveryEventOnce() {
        assertThat(published().map(event -> typeOf(published(event))))
                .containsExactlyInAnyOrder(
                        "incident.opened",
                        "incident.investigation_started",
                        "incident.mitigated",
                        "incident.resolved",
                        "incident.reopened",
                        "incident.cancelled",
                        "incident.postmortem_opened",
                        "incident.severity_changed",
                        "incident.commander_assigned",
                        "incident.responder_joined",
                        "incident.responder_left",
                        "incident.details_changed",
                        "incident.timeline_entry_added");
    }

    @Test
    void keepsALinkThatMovesNothingToItself() {
        var link = IncidentSamples.all().stream()
                .filter(PostmortemLinked.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(PublicIncidentEvents.of(link, "event-1", SUMMARY)).isEmpty();
    }

    static Stream<IncidentEvent> published() {
        return IncidentSamples.all().stream().filter(event -> !(event instanceof PostmortemLinked));
    }

    private static IncidentFact published(IncidentEvent event) {
        return PublicIncidentEvents.of(event, "event-1", SUMMARY).orElseThrow();
    }

    private static String typeOf(IncidentFact fact) {
        return Objects.requireNonNull(fact.getClass().getAnnotation(WireType.class))
                .type();
    }

    private static JsonNode approved(IncidentFact fact) {
        var file = "/approved/" + typeOf(fact) + ".v1.json";
        try (var stream = fact.getClass().getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(stream, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all fields; what a payload holds is up to its source. */
    private static Set<String> fields(String path, JsonNode node) {
        var paths = new TreeSet<String>();
        node.propertyStream().forEach(field -> {
            var name = path + "/" + field.getKey();
            paths.add(name);
            if (!field.getKey().equals("payload")) {
                paths.addAll(fields(name, field.getValue()));
            }
        });
        return paths;
    }
}
