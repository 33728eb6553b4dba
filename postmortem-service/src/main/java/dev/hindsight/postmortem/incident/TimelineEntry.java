package dev.hindsight.postmortem.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of an incident's timeline. */
public record TimelineEntry(
        String id,
        Instant at,
        String source,
        String label,
        @Nullable String actor,
        @Nullable String phase,
        boolean keyMoment,
        Map<String, @Nullable Object> payload,
        List<String> evidence) {}
