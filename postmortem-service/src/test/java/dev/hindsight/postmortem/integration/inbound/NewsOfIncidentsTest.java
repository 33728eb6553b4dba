package dev.hindsight.postmortem.integration.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.integration.Approved;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files that incident-service approved. */
class NewsOfIncidentsTest {

    private static final Instant RECORDED = Instant.parse("2026-03-14T10:00:00Z");

    @ParameterizedTest
    @MethodSource("all")
    void takesTheFactsOfEachEvent(Class<? extends IncidentEvent> shape) {
        var event = Approved.event(shape);

        var news = NewsOfIncidents.in(event, RECORDED);

        assertThat(news.facts().id()).isEqualTo(event.incident().id());
        assertThat(news.facts().key()).isEqualTo("INC-42");
        assertThat(news.facts().status()).isEqualTo(event.incident().status());
        assertThat(news.facts().services()).containsExactly("checkout", "payments");
        assertThat(news.recordedAt()).isEqualTo(RECORDED);
        assertThat(news.entry() == null)
                .isEqualTo(event.timelineEntry() == null
                        || event instanceof IncidentPostmortemOpenedV1
                        || event instanceof IncidentPostmortemDetachedV1);
    }

    @Test
    void takesTheLineOfTheTimelineWhole() {
        var event = Approved.event(IncidentTimelineEntryAddedV1.class);

        var entry = Objects.requireNonNull(NewsOfIncidents.in(event, RECORDED).entry());

        assertThat(entry).usingRecursiveComparison().isEqualTo(event.timelineEntry());
    }

    @Test
    void knowsWhoIsInTheResponseAndInWhichRole() {
        var joined = Approved.event(IncidentResponderJoinedV1.class);
        var assigned = Approved.event(IncidentCommanderAssignedV1.class);
        var left = Approved.event(IncidentResponderLeftV1.class);

        var inIt = after(after(unknown(), joined), assigned);

        assertThat(inIt.responders()).contains(joined.user(), assigned.commander());
        assertThat(inIt.commander()).isEqualTo(assigned.commander());
        assertThat(inIt.roles()).containsEntry(assigned.commander(), "commander");
        assertThat(after(inIt, left).responders()).doesNotContain(left.user());
        assertThat(after(inIt, left).roles()).isEqualTo(inIt.roles());
    }

    @Test
    void knowsTheResolution() {
        var opened = Approved.event(IncidentOpenedV1.class);
        var resolved = Approved.event(IncidentResolvedV1.class);
        var changed = Approved.event(IncidentDetailsChangedV1.class);

        var known = after(after(unknown(), opened), resolved);

        assertThat(known.resolvedAt()).isEqualTo(resolved.at());
        assertThat(known.startedAt()).isEqualTo(resolved.startedAt());
        assertThat(known.isResolved()).isTrue();
        assertThat(after(known, Approved.event(IncidentReopenedV1.class)).resolvedAt())
                .isNull();
        assertThat(after(known, changed).resolvedAt()).isEqualTo(changed.resolvedAt());
    }

    static Stream<Class<?>> all() {
        return Arrays.stream(IncidentEvent.class.getPermittedSubclasses());
    }

    private static KnownIncident unknown() {
        var facts = NewsOfIncidents.facts(Approved.event(IncidentOpenedV1.class).incident());
        return KnownIncident.of(facts);
    }

    private static KnownIncident after(KnownIncident known, IncidentEvent event) {
        var news = NewsOfIncidents.in(event, RECORDED);
        return news.change().apply(known.withFacts(news.facts(), news.recordedAt()));
    }
}
