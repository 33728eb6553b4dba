package dev.hindsight.access.write.revokeserviceaccount;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Revokes a service account.
 *
 * @param expectedVersion the version that was seen, null for any
 */
public record RevokeServiceAccount(
        @TargetAggregateIdentifier String accountId, @Nullable Long expectedVersion, Instant now, String by) {}
