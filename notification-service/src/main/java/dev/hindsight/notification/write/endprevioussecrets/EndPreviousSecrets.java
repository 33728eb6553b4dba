package dev.hindsight.notification.write.endprevioussecrets;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that only the newest secret of an endpoint is to sign.
 *
 * @param expectedVersion the version that was seen, null for any
 */
public record EndPreviousSecrets(
        @TargetAggregateIdentifier String endpointId, @Nullable Long expectedVersion, Instant now, String by) {}
