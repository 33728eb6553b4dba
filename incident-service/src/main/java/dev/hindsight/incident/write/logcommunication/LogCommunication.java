package dev.hindsight.incident.write.logcommunication;

import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Writes down who was told what; when the status of the incident is final, too. */
public record LogCommunication(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        String communicationId,
        Instant at,
        String channel,
        @Nullable String audience,
        String message,
        @Nullable String externalId,
        Actor actor) {}
