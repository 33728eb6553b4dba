package dev.hindsight.incident.write.linkpostmortem;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells the incident that the postmortem it was attached to no longer covers it.
 *
 * @param turn which coming and going of this incident it is
 */
public record UnlinkPostmortem(
        @TargetAggregateIdentifier String incidentId, String postmortemId, long turn, Instant at, Actor actor) {}
