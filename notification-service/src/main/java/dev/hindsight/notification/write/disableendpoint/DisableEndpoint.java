package dev.hindsight.notification.write.disableendpoint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Disables an endpoint.
 *
 * @param reason for the admin who finds it disabled
 */
public record DisableEndpoint(@TargetAggregateIdentifier String endpointId, String reason, Instant now, String by) {}
