package dev.hindsight.notification.events;

import java.time.Instant;

/** An endpoint was made active again. */
public record EndpointEnabled(String endpointId, Instant at, String by) implements EndpointEvent {}
