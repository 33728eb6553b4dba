package dev.hindsight.postmortem.write.addtimelineentry;

import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line into the timeline.
 *
 * @param entry its id is the same for every repetition of one request
 */
public record AddTimelineEntry(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        TimelineEntry entry,
        Instant now,
        Actor actor) {}
