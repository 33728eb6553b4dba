package dev.hindsight.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.events.sample.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicEventsTest {

    @Test
    void findsAnEventByItsDataschema() {
        var type = PublicEvents.withDataschema("urn:hindsight:event:incident.resolved:v1")
                .orElseThrow();

        assertThat(type.shape()).isEqualTo(IncidentResolvedV1.class);
        assertThat(type.type()).isEqualTo("incident.resolved");
        assertThat(type.version()).isEqualTo(1);
        assertThat(type.topic()).isEqualTo("incident.events.v1");
        assertThat(type.approvedFile()).isEqualTo("approved/incident.resolved.v1.json");
        assertThat(PublicEvents.of(IncidentResolvedV1.class)).isEqualTo(type);
    }

    @Test
    void doesNotKnowATypeOrVersionOfALaterRelease() {
        assertThat(PublicEvents.withDataschema("urn:hindsight:event:incident.resolved:v99"))
                .isEmpty();
        assertThat(PublicEvents.withDataschema("urn:hindsight:event:incident.forgotten:v1"))
                .isEmpty();
    }

    @Test
    void refusesAClassThatIsNoRecordOfAFamily() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicEvents.of(IncidentEvent.class))
                .withMessageContaining("IncidentEvent");
    }

    @Test
    void namesEachRecordAfterItsWireType() {
        assertThat(PublicEvents.all())
                .allSatisfy(type -> assertThat(type.shape().getSimpleName()).isEqualTo(recordName(type)))
                .allSatisfy(type -> assertThat(type.topic()).startsWith(family(type)));
    }

    @Test
    void derivesTypeAndDataschemaOfAnEnvelopeFromTheEvent() {
        var report = Samples.of(IncidentReportV1.class);

        var envelope = EventEnvelope.of("id", "/alertmanager", "1", Instant.EPOCH, "acme", report);

        assertThat(envelope.type()).isEqualTo("incident.report");
        assertThat(envelope.dataschema()).isEqualTo("urn:hindsight:event:incident.report:v1");
        assertThat(envelope.data()).isSameAs(report);
    }

    private static String recordName(PublicEventType type) {
        return Arrays.stream(type.type().split("[._]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "V" + type.version()));
    }

    private static String family(PublicEventType type) {
        return type.type().substring(0, type.type().indexOf('.') + 1);
    }
}
