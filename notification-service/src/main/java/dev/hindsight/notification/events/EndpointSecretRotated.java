package dev.hindsight.notification.events;

import java.time.Instant;

/**
 * An endpoint got a new secret, which is not told here.
 *
 * @param previousEndsAt until then the one before signs, too
 */
public record EndpointSecretRotated(String endpointId, Instant previousEndsAt, Instant at, String by)
        implements EndpointEvent {}
