package dev.hindsight.task.write.watchtask;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** No longer wants to know. */
public record UnwatchTask(
        @TargetAggregateIdentifier String taskId,
        @Nullable Long expectedVersion,
        String user,
        Instant now,
        String by) {}
