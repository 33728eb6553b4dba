package dev.hindsight.notification.write.replaydelivery;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records that a delivery is sent again; an endpoint that is switched off is sent none. */
public record ReplayDelivery(@TargetAggregateIdentifier String endpointId, String deliveryId, Instant now, String by) {}
