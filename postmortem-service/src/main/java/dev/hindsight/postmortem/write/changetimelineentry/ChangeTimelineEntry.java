package dev.hindsight.postmortem.write.changetimelineentry;

import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.IncidentLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a line of the timeline.
 *
 * @param line the line as its incident has it; null when none of them has
 * @param named the fields, in snake case, whose values count; the others stay as they are
 */
public record ChangeTimelineEntry(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        String entryId,
        @Nullable IncidentLine line,
        Set<String> named,
        Values values,
        Instant now,
        Actor actor) {

    /** What can be changed; a time and a label cannot be cleared. */
    public record Values(
            @Nullable Instant at,
            @Nullable String label,
            @Nullable String phase,
            boolean keyMoment,
            Map<String, @Nullable Object> payload,
            List<String> evidence) {}

    /** The line after this change. */
    public TimelineEntry over(TimelineEntry current) {
        return new TimelineEntry(
                current.id(),
                values.at() == null ? current.at() : values.at(),
                current.source(),
                values.label() == null ? current.label() : values.label(),
                current.actor(),
                named.contains("phase") ? values.phase() : current.phase(),
                named.contains("key_moment") ? values.keyMoment() : current.keyMoment(),
                named.contains("payload") ? values.payload() : current.payload(),
                named.contains("evidence") ? values.evidence() : current.evidence());
    }
}
