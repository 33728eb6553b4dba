package dev.hindsight.notification.events;

import java.time.Instant;

/** A fact in the story of one endpoint. */
public sealed interface EndpointEvent
        permits EndpointAdded,
                EndpointChanged,
                EndpointDeliveryReplayed,
                EndpointDisabled,
                EndpointEnabled,
                EndpointPreviousSecretsEnded,
                EndpointRemoved,
                EndpointReplayed,
                EndpointSecretRotated,
                EndpointTested {

    String endpointId();

    /** When it was recorded. */
    Instant at();

    /** Who did it. */
    String by();
}
