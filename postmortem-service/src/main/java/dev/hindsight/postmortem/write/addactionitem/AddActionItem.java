package dev.hindsight.postmortem.write.addactionitem;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds an action item; answered with its index.
 *
 * @param item without an index yet
 * @param requestId the same for every repetition of one request, null when a repetition cannot be recognised
 */
public record AddActionItem(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        ActionItem item,
        @Nullable String requestId,
        Instant now,
        Actor actor) {}
