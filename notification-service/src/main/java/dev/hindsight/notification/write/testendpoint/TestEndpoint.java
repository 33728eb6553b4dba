package dev.hindsight.notification.write.testendpoint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records that a test is sent to an endpoint; one that is switched off is sent none. */
public record TestEndpoint(@TargetAggregateIdentifier String endpointId, String deliveryId, Instant now, String by) {}
