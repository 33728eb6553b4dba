package dev.hindsight.postmortem.write.attachincident;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.incident.CoveredIncidents.Claim;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a postmortem cover another incident too, because they were one story.
 *
 * @param incident the one that the postmortem was opened of
 * @param attached the other one
 * @param claim what came of claiming the other one for this postmortem
 * @param at what was recorded of the other one until then belongs to the timeline
 */
public record AttachIncident(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        IncidentFacts incident,
        IncidentFacts attached,
        Claim claim,
        Instant at,
        Actor actor) {}
