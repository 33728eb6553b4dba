package dev.hindsight.incident.timeline;

import dev.hindsight.incident.lines.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param id the same wherever the line is shown
 * @param at when it happened, which orders the lines
 */
public record TimelineEntry(
        String id,
        Instant at,
        String source,
        String label,
        @Nullable String actor,
        @Nullable String phase,
        boolean keyMoment,
        Map<String, Object> payload,
        List<String> evidence)
        implements Line {}
