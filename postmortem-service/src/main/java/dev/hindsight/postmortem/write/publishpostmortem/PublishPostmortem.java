package dev.hindsight.postmortem.write.publishpostmortem;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a draft.
 *
 * @param incident as it is known now
 * @param startedAt when its impact began, if anybody knows
 * @param resolvedAt when it was resolved
 */
public record PublishPostmortem(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        IncidentFacts incident,
        @Nullable Instant startedAt,
        @Nullable Instant resolvedAt,
        Instant now,
        Actor actor) {}
