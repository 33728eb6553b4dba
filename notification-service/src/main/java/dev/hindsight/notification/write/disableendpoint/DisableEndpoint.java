package dev.hindsight.notification.write.disableendpoint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Disables an endpoint.
 *
 * @param url which is the reason; an endpoint that has another one is left as it is. Null when it is not because of a URL
 * @param reason for the admin who finds it disabled
 */
public record DisableEndpoint(
        @TargetAggregateIdentifier String endpointId, @Nullable String url, String reason, Instant now, String by) {}
