package dev.hindsight.incident.write.changeresponders;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.ResponderRole;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adds a person to the response, or changes the role of one who is in it. */
public record JoinResponse(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        String user,
        ResponderRole role,
        Instant now,
        Actor actor) {}
