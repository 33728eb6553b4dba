package dev.hindsight.incident.write.assigncommander;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives the command to one person, or hands it over. */
public record AssignCommander(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        String commander,
        Instant now,
        Actor actor) {}
