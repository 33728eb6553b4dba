package dev.hindsight.notification.events;

import java.time.Instant;

/** An endpoint was disabled; what waits for it is kept. */
public record EndpointDisabled(String endpointId, String reason, Instant at, String by) implements EndpointEvent {}
