package dev.hindsight.notification.events;

import java.time.Instant;

/**
 * Somebody had an endpoint told again what it is told.
 *
 * @param since the time from which on
 */
public record EndpointReplayed(String endpointId, Instant since, Instant at, String by) implements EndpointEvent {}
