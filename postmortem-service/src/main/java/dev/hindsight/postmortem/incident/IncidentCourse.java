package dev.hindsight.postmortem.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an incident went through its stages, as far as anybody knows.
 *
 * @param startedAt when the impact began
 * @param detectedAt when it was noticed
 * @param acknowledgedAt when somebody took notice
 * @param triagedAt when its severity was judged
 * @param mitigatedAt when the impact ended
 * @param resolvedAt when it was over
 * @param closedAt when the last work on it ended
 */
public record IncidentCourse(
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant triagedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    public static final IncidentCourse UNKNOWN = new IncidentCourse(null, null, null, null, null, null, null);

    public IncidentCourse began(@Nullable Instant started, @Nullable Instant detected) {
        return new IncidentCourse(started, detected, acknowledgedAt, triagedAt, mitigatedAt, resolvedAt, closedAt);
    }

    /** Whoever looks into it first acknowledges it. */
    public IncidentCourse acknowledged(Instant at) {
        return acknowledgedAt != null ? this : with(at, mitigatedAt, resolvedAt, closedAt);
    }

    public IncidentCourse mitigated(Instant at) {
        return with(acknowledgedAt, at, resolvedAt, closedAt);
    }

    public IncidentCourse resolved(Instant at) {
        return with(acknowledgedAt, mitigatedAt, at, closedAt);
    }

    /** The times of an end that was none no longer count. */
    public IncidentCourse reopened() {
        return with(acknowledgedAt, null, null, closedAt);
    }

    public IncidentCourse closed(Instant at) {
        return with(acknowledgedAt, mitigatedAt, resolvedAt, at);
    }

    private IncidentCourse with(
            @Nullable Instant acknowledged,
            @Nullable Instant mitigated,
            @Nullable Instant resolved,
            @Nullable Instant closed) {
        return new IncidentCourse(startedAt, detectedAt, acknowledged, triagedAt, mitigated, resolved, closed);
    }
}
