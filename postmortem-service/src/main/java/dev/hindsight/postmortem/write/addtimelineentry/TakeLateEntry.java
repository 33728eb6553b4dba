package dev.hindsight.postmortem.write.addtimelineentry;

import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.IncidentLine;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a line that was recorded too late to belong to the timeline by itself.
 *
 * @param line null when its incidents have no such line
 */
public record TakeLateEntry(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        String entryId,
        @Nullable IncidentLine line,
        Instant now,
        Actor actor) {}
