package dev.hindsight.incident.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident was reported.
 *
 * @param at when, as its timeline shows it
 * @param createdAt when it was recorded
 * @param environment where it happened: {@code production}
 * @param warRoom address of the place where people meet about it
 */
public record IncidentOpened(
        String incidentId,
        long number,
        String title,
        @Nullable String description,
        String severity,
        List<String> services,
        List<String> tags,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable String source,
        @Nullable String externalId,
        boolean drill,
        boolean backfill,
        boolean isPrivate,
        @Nullable CausingChange causedByChange,
        Instant at,
        Instant createdAt,
        String by,
        @Nullable String environment,
        @Nullable String warRoom)
        implements IncidentEvent {

    /** The change that is thought to have caused it. */
    public record CausingChange(@Nullable String url, @Nullable String title, @Nullable Instant at) {}
}
