package dev.hindsight.console.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long the origin waits for a service and how much it takes from a client.
 *
 * @param connectTimeout until a service has accepted the connection
 * @param answerTimeout from sending a request to the head of its answer; the body may take longer
 * @param bodyLimit the largest request body that is passed on
 */
@ConfigurationProperties("hindsight.routing")
record RoutingLimits(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("1MB") DataSize bodyLimit) {}
