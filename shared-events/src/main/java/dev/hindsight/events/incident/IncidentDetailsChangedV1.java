package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields or times were corrected. Every value here and in {@code incident} is the one after the change.
 *
 * <p>This is no line of the timeline.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param description Markdown
 * @param startedAt when the impact began, unknown if absent; never guessed
 * @param detectedAt when it was noticed, unknown if absent
 * @param acknowledgedAt when somebody took notice
 * @param triagedAt when its severity was judged
 * @param mitigatedAt when the impact ended
 * @param resolvedAt when it was resolved
 * @param closedAt when the last work on it ended
 * @param changed the names of the fields that changed, in {@code snake_case}: {@code title}, {@code started_at},
 *     {@code impact}
 * @param impact what it did, in figures; absent while nobody gave one
 * @param causedByChange the change that caused it, absent if none is known
 */
@WireType(
        type = "incident.details_changed",
        version = 1,
        emitted = "Fields or times of an incident were corrected; the event carries their values after the change.")
public record IncidentDetailsChangedV1(
        IncidentRef incident,
        String by,
        @Nullable String description,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant triagedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        List<String> changed,
        @Nullable IncidentImpact impact,
        @Nullable CausingChange causedByChange)
        implements IncidentEvent {

    public IncidentDetailsChangedV1 {
        changed = changed == null ? List.of() : List.copyOf(changed);
    }
}
