package dev.hindsight.notification.events;

import java.time.Instant;

/** Somebody had a delivery sent to an endpoint again. */
public record EndpointDeliveryReplayed(String endpointId, String deliveryId, Instant at, String by)
        implements EndpointEvent {}
