package dev.hindsight.notification.write.addendpoint;

import dev.hindsight.notification.events.EndpointSettings;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds an endpoint. */
public record AddEndpoint(
        @TargetAggregateIdentifier String endpointId, EndpointSettings settings, Instant now, String by) {}
