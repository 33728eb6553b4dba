package dev.hindsight.incident.write.linkpostmortem;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells the incident that its postmortem was opened. */
public record LinkPostmortem(
        @TargetAggregateIdentifier String incidentId, String postmortemId, Instant at, Actor actor) {}
