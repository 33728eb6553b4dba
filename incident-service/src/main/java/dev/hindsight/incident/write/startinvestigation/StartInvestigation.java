package dev.hindsight.incident.write.startinvestigation;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Looks into an incident; with a reason also into one that had ended. */
public record StartInvestigation(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Instant at,
        @Nullable String note,
        @Nullable String reason,
        Instant now,
        Actor actor) {}
