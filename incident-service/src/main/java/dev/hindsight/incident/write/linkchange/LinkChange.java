package dev.hindsight.incident.write.linkchange;

import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says which change caused the incident.
 *
 * @param change null when it was none
 */
public record LinkChange(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        @Nullable CausingChange change,
        Instant now,
        Actor actor) {}
