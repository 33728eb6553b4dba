package dev.hindsight.task.write.watchtask;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Wants to know how a task goes on. */
public record WatchTask(
        @TargetAggregateIdentifier String taskId,
        @Nullable Long expectedVersion,
        String user,
        Instant now,
        String by) {}
