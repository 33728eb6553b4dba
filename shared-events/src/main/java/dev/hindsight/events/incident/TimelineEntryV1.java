package dev.hindsight.events.incident;

import dev.hindsight.events.OfWorkspace;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an incident's timeline.
 *
 * <p>Lines arrive late and out of order: the order shown follows {@code at}, ties the order of arrival.
 *
 * @param id unique in the workspace and the same on every delivery
 * @param at when it happened
 * @param source where it comes from: {@code system}, {@code manual}, {@code api}, {@code slack}, {@code alertmanager} or
 *     another integration
 * @param label one line of text
 * @param actor the user or thing that acted, if known
 * @param phase {@code detection}, {@code investigation}, {@code mitigation} or {@code resolution}, if known
 * @param keyMoment a decision or turning point
 * @param payload what the source had to say about it, any JSON object
 * @param evidence links to graphs, logs and messages that show it
 */
public record TimelineEntryV1(
        @OfWorkspace(orLocal = true) String id,
        Instant at,
        String source,
        String label,
        @Nullable String actor,
        @Nullable String phase,
        boolean keyMoment,
        Map<String, @Nullable Object> payload,
        List<String> evidence) {

    public TimelineEntryV1 {
        payload = copy(payload);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Keeps the order and the nulls, which {@link Map#copyOf} does not. */
    private static Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> payload) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        if (payload != null) {
            copy.putAll(payload);
        }
        return Collections.unmodifiableMap(copy);
    }
}
