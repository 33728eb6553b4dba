package dev.hindsight.incident.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields and times of an incident that can be corrected, and how they follow its moves. */
public record IncidentFields(
        String title,
        @Nullable String description,
        List<String> services,
        List<String> tags,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant triagedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String environment,
        @Nullable String warRoom) {

    public static IncidentFields of(IncidentOpened opened) {
        return new IncidentFields(
                opened.title(),
                opened.description(),
                opened.services(),
                opened.tags(),
                opened.startedAt(),
                opened.detectedAt(),
                null,
                null,
                null,
                null,
                null,
                opened.environment(),
                opened.warRoom());
    }

    /** Whoever looks into it first acknowledges it. */
    public IncidentFields acknowledged(Instant at) {
        return acknowledgedAt != null ? this : withTimes(at, mitigatedAt, resolvedAt, closedAt);
    }

    public IncidentFields mitigated(Instant at) {
        return withTimes(acknowledgedAt, at, resolvedAt, closedAt);
    }

    public IncidentFields resolved(Instant at) {
        return withTimes(acknowledgedAt, mitigatedAt, at, closedAt);
    }

    /** The times of an end that was none no longer count; the timeline still tells of it. */
    public IncidentFields reopened() {
        return withTimes(acknowledgedAt, null, null, closedAt);
    }

    public IncidentFields closed(Instant at) {
        return withTimes(acknowledgedAt, mitigatedAt, resolvedAt, at);
    }

    private IncidentFields withTimes(
            @Nullable Instant acknowledged,
            @Nullable Instant mitigated,
            @Nullable Instant resolved,
            @Nullable Instant closed) {
        return new IncidentFields(
                title,
                description,
                services,
                tags,
                startedAt,
                detectedAt,
                acknowledged,
                triagedAt,
                mitigated,
                resolved,
                closed,
                environment,
                warRoom);
    }
}
