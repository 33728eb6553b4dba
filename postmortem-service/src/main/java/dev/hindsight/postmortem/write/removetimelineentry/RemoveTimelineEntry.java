package dev.hindsight.postmortem.write.removetimelineentry;

import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.IncidentLine;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line out of the timeline, or declines a late one.
 *
 * @param line the line as its incident has it; null when none of them has
 */
public record RemoveTimelineEntry(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        String entryId,
        @Nullable IncidentLine line,
        Instant now,
        Actor actor) {}
