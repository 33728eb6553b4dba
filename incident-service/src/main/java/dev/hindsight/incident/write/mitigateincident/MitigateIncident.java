package dev.hindsight.incident.write.mitigateincident;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that the impact has ended. */
public record MitigateIncident(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Instant at,
        @Nullable String note,
        Instant now,
        Actor actor) {}
