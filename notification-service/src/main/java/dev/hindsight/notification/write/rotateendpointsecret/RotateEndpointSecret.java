package dev.hindsight.notification.write.rotateendpointsecret;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that an endpoint gets a new secret.
 *
 * @param expectedVersion the version that was seen, null for any
 * @param previousEndsAt until then the one before signs, too
 */
public record RotateEndpointSecret(
        @TargetAggregateIdentifier String endpointId,
        @Nullable Long expectedVersion,
        Instant previousEndsAt,
        Instant now,
        String by) {}
