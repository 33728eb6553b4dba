package dev.hindsight.postmortem.write.unpublishpostmortem;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws a published postmortem, so that it is a draft again.
 *
 * @param incident as it is known now
 */
public record UnpublishPostmortem(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        IncidentFacts incident,
        Instant now,
        Actor actor) {}
