package dev.hindsight.notification.events;

import java.time.Instant;

/** An endpoint was added, active from now on. */
public record EndpointAdded(String endpointId, EndpointSettings settings, Instant at, String by)
        implements EndpointEvent {}
