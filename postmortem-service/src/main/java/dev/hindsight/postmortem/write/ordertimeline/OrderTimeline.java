package dev.hindsight.postmortem.write.ordertimeline;

import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.LineId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the timeline into an explicit order.
 *
 * @param entryIds exactly the lines that are shown
 * @param lines what the incidents have
 */
public record OrderTimeline(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        List<String> entryIds,
        List<LineId> lines,
        Instant now,
        Actor actor) {}
