package dev.hindsight.postmortem.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline.
 *
 * @param at when it happened
 * @param source who says so: {@code manual} for what was written here
 * @param evidence links
 */
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
