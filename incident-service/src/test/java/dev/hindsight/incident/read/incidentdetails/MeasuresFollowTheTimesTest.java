package dev.hindsight.incident.read.incidentdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.incident.details.Assessment;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.details.Response;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.read.incidentdetails.Measures.Measure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresFollowTheTimesTest {

    private static final Measure PENDING = new Measure("pending", null);
    private static final Measure NOT_APPLICABLE = new Measure("not_applicable", null);
    private static final Measure INVALID = new Measure("invalid", null);

    @Test
    void recordsWhatHasBothEnds() {
        var measures = Measures.of(incident("resolved", "08:00", "08:05", "08:07", "09:00", "10:00"));

        assertThat(measures).isEqualTo(new Measures(recorded(300), recorded(120), recorded(3_600), recorded(7_200)));
    }

    @Test
    void recordsNothingTakenAsZero() {
        var measures = Measures.of(incident("open", "08:00", "08:00", null, null, null));

        assertThat(measures.timeToDetect()).isEqualTo(recorded(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "investigating", "mitigated"})
    void waitsForWhatMayStillCome(String status) {
        var measures = Measures.of(incident(status, "08:00", "08:05", null, null, null));

        assertThat(measures).isEqualTo(new Measures(recorded(300), PENDING, PENDING, PENDING));
    }

    @Test
    void waitsForABeginningThatIsNotKnownYet() {
        var measures = Measures.of(incident("mitigated", null, "08:05", null, "09:00", null));

        assertThat(measures).isEqualTo(new Measures(PENDING, PENDING, PENDING, PENDING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "post_mortem", "cancelled"})
    void expectsNothingMoreOfAnIncidentThatIsOver(String status) {
        var measures = Measures.of(incident(status, null, "08:05", null, null, "10:00"));

        assertThat(measures).isEqualTo(new Measures(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE));
    }

    @Test
    void saysWhenTheEndIsBeforeTheStart() {
        var measures = Measures.of(incident("resolved", "08:00", "07:59", "07:58", "07:00", "10:00"));

        assertThat(measures).isEqualTo(new Measures(INVALID, INVALID, INVALID, recorded(7_200)));
    }

    private static Measure recorded(long seconds) {
        return new Measure("recorded", seconds);
    }

    private static IncidentDetails incident(
            String status,
            @Nullable String startedAt,
            @Nullable String detectedAt,
            @Nullable String acknowledgedAt,
            @Nullable String mitigatedAt,
            @Nullable String resolvedAt) {
        var fields = new IncidentFields(
                "Checkout answers 502",
                null,
                List.of(),
                List.of(),
                at(startedAt),
                at(detectedAt),
                at(acknowledgedAt),
                null,
                at(mitigatedAt),
                at(resolvedAt),
                null,
                null,
                null);
        return new IncidentDetails(
                "INC-1",
                fields,
                status,
                new Assessment("P1", null, null, List.of()),
                new Response(null, List.of()),
                false,
                false,
                false,
                null,
                null,
                "alice",
                Instant.EPOCH,
                1);
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse("2026-03-14T" + time + ":00Z");
    }
}
