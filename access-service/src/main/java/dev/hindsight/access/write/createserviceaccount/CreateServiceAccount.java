package dev.hindsight.access.write.createserviceaccount;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Creates a service account. */
public record CreateServiceAccount(
        @TargetAggregateIdentifier String accountId,
        String name,
        String role,
        List<String> scopes,
        @Nullable String description,
        Instant now,
        String by) {}
