package dev.hindsight.notification.events;

import java.time.Instant;

/** An endpoint was removed, and with it what waited for it. */
public record EndpointRemoved(String endpointId, Instant at, String by) implements EndpointEvent {}
