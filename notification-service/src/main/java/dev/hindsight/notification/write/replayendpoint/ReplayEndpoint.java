package dev.hindsight.notification.write.replayendpoint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records that an endpoint is told again what happened since then. */
public record ReplayEndpoint(@TargetAggregateIdentifier String endpointId, Instant since, Instant now, String by) {}
