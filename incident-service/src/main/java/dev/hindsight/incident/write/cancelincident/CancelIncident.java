package dev.hindsight.incident.write.cancelincident;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that it was a mistake, or the same as another incident. */
public record CancelIncident(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Instant at,
        String reason,
        @Nullable String duplicateOf,
        Instant now,
        Actor actor) {}
