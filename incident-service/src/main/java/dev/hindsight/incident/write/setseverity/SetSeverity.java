package dev.hindsight.incident.write.setseverity;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Severity;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Judges the severity anew. */
public record SetSeverity(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        Severity severity,
        @Nullable String reason,
        Instant now,
        Actor actor) {}
