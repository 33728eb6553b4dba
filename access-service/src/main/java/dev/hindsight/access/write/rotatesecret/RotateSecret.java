package dev.hindsight.access.write.rotatesecret;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a service account gets a new secret.
 *
 * @param expectedVersion the version that was seen, null for any
 */
public record RotateSecret(
        @TargetAggregateIdentifier String accountId, @Nullable Long expectedVersion, Instant now, String by) {}
