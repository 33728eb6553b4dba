package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.details.IncidentDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long it took, measured from the times; correcting a time corrects the measure. */
public record Measures(Measure timeToDetect, Measure timeToAcknowledge, Measure timeToMitigate, Measure timeToResolve) {

    private static final Set<String> OVER = Set.of("resolved", "post_mortem", "cancelled");

    static Measures of(IncidentDetails incident) {
        var times = incident.fields();
        boolean over = OVER.contains(incident.status());
        return new Measures(
                measure(times.startedAt(), times.detectedAt(), over),
                measure(times.detectedAt(), times.acknowledgedAt(), over),
                measure(times.startedAt(), times.mitigatedAt(), over),
                measure(times.startedAt(), times.resolvedAt(), over));
    }

    private static Measure measure(@Nullable Instant start, @Nullable Instant end, boolean over) {
        if (start == null || end == null) {
            return new Measure(over ? State.NOT_APPLICABLE : State.PENDING, null);
        }
        return end.isBefore(start)
                ? new Measure(State.INVALID, null)
                : new Measure(State.RECORDED, Duration.between(start, end).toSeconds());
    }

    /**
     * One measure.
     *
     * @param state recorded; pending, while a time may still come; not applicable, when the incident ended without it; or
     *     invalid, when the end is before the start
     * @param seconds only when recorded
     */
    public record Measure(String state, @Nullable Long seconds) {
        private Measure(State state, @Nullable Long seconds) {
            this(state.name().toLowerCase(Locale.ROOT), seconds);
        }
    }

    private enum State {
        RECORDED,
        PENDING,
        NOT_APPLICABLE,
        INVALID
    }
}
