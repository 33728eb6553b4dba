package dev.hindsight.incident.write.linkpostmortem;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the incident that its postmortem was opened, or that it was attached to another one.
 *
 * @param turn which coming and going of this incident it is; null when the postmortem is its own, which it keeps
 */
public record LinkPostmortem(
        @TargetAggregateIdentifier String incidentId,
        String postmortemId,
        @Nullable Long turn,
        Instant at,
        Actor actor) {}
