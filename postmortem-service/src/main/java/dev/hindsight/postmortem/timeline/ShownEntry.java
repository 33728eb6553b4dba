package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline of a postmortem as the API shows it.
 *
 * @param incident the key of the incident it is of, none when it was written into the postmortem
 * @param originalAt the time that the incident's own timeline tells, when another one was written here
 */
public record ShownEntry(
        String id,
        Instant at,
        @Nullable Instant originalAt,
        String source,
        String label,
        @Nullable String actor,
        @Nullable String phase,
        boolean keyMoment,
        Map<String, @Nullable Object> payload,
        List<String> evidence,
        @Nullable String incident) {

    static ShownEntry of(TimelineEntry entry, @Nullable IncidentLine original) {
        return new ShownEntry(
                entry.id(),
                entry.at(),
                original == null || original.entry().at().equals(entry.at())
                        ? null
                        : original.entry().at(),
                entry.source(),
                entry.label(),
                entry.actor(),
                entry.phase(),
                entry.keyMoment(),
                entry.payload(),
                entry.evidence(),
                original == null ? null : original.incident());
    }

    /** The same line with other words for people. */
    public ShownEntry told(String otherLabel, @Nullable String otherActor) {
        return new ShownEntry(
                id, at, originalAt, source, otherLabel, otherActor, phase, keyMoment, payload, evidence, incident);
    }
}
