package dev.hindsight.incident.write.changeresponders;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes a person out of the response. */
public record LeaveResponse(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        String user,
        Instant now,
        Actor actor) {}
