package dev.hindsight.incident.write.reviewrunbooks;

import dev.hindsight.incident.events.Runbook;
import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Tells which runbooks were used and which were not; they take the place of those before. */
public record ReviewRunbooks(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        List<Runbook> runbooks,
        Instant now,
        Actor actor) {}
