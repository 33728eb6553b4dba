package dev.hindsight.incident.write.changeresponders;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.ResponderRole;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a person to the response, or changes the role of one who is in it. */
public record JoinResponse(
        @TargetAggregateIdentifier String incidentId, String user, ResponderRole role, Instant now, Actor actor) {}
