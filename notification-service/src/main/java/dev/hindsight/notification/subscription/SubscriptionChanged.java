package dev.hindsight.notification.subscription;

/** Says inside this process that an endpoint is not any more what it was, once the transaction is committed. */
public record SubscriptionChanged(String endpointId) {}
