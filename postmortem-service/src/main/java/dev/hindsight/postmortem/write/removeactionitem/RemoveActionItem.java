package dev.hindsight.postmortem.write.removeactionitem;

import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Removes an action item; the task that was made of it stays. */
public record RemoveActionItem(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        int index,
        Instant now,
        Actor actor) {}
