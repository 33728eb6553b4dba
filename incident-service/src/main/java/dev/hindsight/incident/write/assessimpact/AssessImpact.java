package dev.hindsight.incident.write.assessimpact;

import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the incident did; the figures take the place of those before.
 *
 * @param impact null when none is known
 */
public record AssessImpact(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        @Nullable Impact impact,
        Instant now,
        Actor actor) {}
