package dev.hindsight.notification.events;

import java.time.Instant;

/** Only the newest secret of an endpoint signs from now on. */
public record EndpointPreviousSecretsEnded(String endpointId, Instant at, String by) implements EndpointEvent {}
