package dev.hindsight.incident.write.cancelincident;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that it was a mistake, or the same as another incident.
 *
 * @param duplicateIsPrivate whether not everybody may know of the incident that it is a duplicate of
 */
public record CancelIncident(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Instant at,
        String reason,
        @Nullable String duplicateOf,
        boolean duplicateIsPrivate,
        Instant now,
        Actor actor) {}
