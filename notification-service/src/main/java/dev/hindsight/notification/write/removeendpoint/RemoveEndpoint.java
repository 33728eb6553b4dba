package dev.hindsight.notification.write.removeendpoint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Removes an endpoint. */
public record RemoveEndpoint(
        @TargetAggregateIdentifier String endpointId, @Nullable Long expectedVersion, Instant now, String by) {}
