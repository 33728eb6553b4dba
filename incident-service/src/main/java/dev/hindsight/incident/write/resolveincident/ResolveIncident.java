package dev.hindsight.incident.write.resolveincident;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that the incident is over. */
public record ResolveIncident(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Instant at,
        @Nullable String note,
        Instant now,
        Actor actor) {}
