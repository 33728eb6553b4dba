package dev.hindsight.postmortem.write.attachincident;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends that a postmortem covers another incident.
 *
 * @param incident the one that the postmortem was opened of
 * @param detached the other one
 * @param turn how often the other one came to a postmortem or left one; 0 when it is not attached
 */
public record DetachIncident(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        IncidentFacts incident,
        IncidentFacts detached,
        long turn,
        Instant now,
        Actor actor) {}
