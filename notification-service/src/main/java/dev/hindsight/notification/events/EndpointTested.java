package dev.hindsight.notification.events;

import java.time.Instant;

/**
 * Somebody had a test sent to an endpoint.
 *
 * @param deliveryId of the test
 */
public record EndpointTested(String endpointId, String deliveryId, Instant at, String by) implements EndpointEvent {}
