package dev.hindsight.incident.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.details.IncidentFold;
import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentSamples;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.RunbooksReviewed;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final IncidentDetails DETAILS = details();

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
        assertThat(published(event).incident())
                .isEqualTo(new IncidentRef(
                        IncidentSamples.ID,
                        "INC-42",
                        "Checkout and payments answer 502",
                        "P1",
                        "post_mortem",
                        List.of("checkout", "payments"),
                        List.of("connection-pool", "5xx"),
                        false,
                        false,
                        false));
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
                        "incident.postmortem_detached",
                        "incident.severity_changed",
                        "incident.commander_assigned",
                        "incident.responder_joined",
                        "incident.responder_left",
                        "incident.details_changed",
                        "incident.details_changed",
                        "incident.details_changed",
                        "incident.timeline_entry_added");
    }

    @Test
    void keepsToItselfWhatNobodyElseNeeds() {
        assertThat(IncidentSamples.all().stream().filter(event -> PublicIncidentEvents.of(event, "event-1", DETAILS)
                        .isEmpty()))
                .hasOnlyElementsOfTypes(PostmortemLinked.class, RunbooksReviewed.class, CommunicationLogged.class)
                .hasSize(3);
    }

    @Test
    void tellsOfTheFieldsThatOthersKnow() {
        assertThat(corrected("title", "environment")).containsExactly("title");
        assertThat(PublicIncidentEvents.of(correction("environment", "war_room"), "event-1", DETAILS))
                .isEmpty();
    }

    @Test
    void tellsWhatItDidAndWhatCausedIt() {
        var told = IncidentSamples.all().stream()
                .flatMap(event -> PublicIncidentEvents.of(event, "event-1", DETAILS).stream())
                .filter(IncidentDetailsChangedV1.class::isInstance)
                .map(IncidentDetailsChangedV1.class::cast)
                .toList();

        assertThat(told.stream().map(IncidentDetailsChangedV1::changed))
                .containsExactly(List.of("title", "started_at"), List.of("impact"), List.of("caused_by_change"));
        assertThat(told).allSatisfy(fact -> {
            var json = JSON.valueToTree(fact);
            assertThat(json.at("/impact/users_affected/value").asInt()).isEqualTo(18_200);
            assertThat(json.at("/caused_by_change/title").asString()).isEqualTo("Shrink the pool");
        });
    }

    static Stream<IncidentEvent> published() {
        return IncidentSamples.all().stream().filter(event -> PublicIncidentEvents.of(event, "event-1", DETAILS)
                .isPresent());
    }

    private static List<String> corrected(String... names) {
        return ((IncidentDetailsChangedV1) published(correction(names))).changed();
    }

    private static DetailsCorrected correction(String... names) {
        return new DetailsCorrected(IncidentSamples.ID, DETAILS.fields(), List.of(names), Instant.EPOCH, "carol");
    }

    /** After all that can happen, without regard to whether it could happen in this order. */
    private static IncidentDetails details() {
        var details = IncidentFold.after(null, IncidentSamples.opened());
        for (var event : IncidentSamples.all()) {
            details = IncidentFold.after(details, event);
        }
        return details;
    }

    private static IncidentFact published(IncidentEvent event) {
        return PublicIncidentEvents.of(event, "event-1", DETAILS).orElseThrow();
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
