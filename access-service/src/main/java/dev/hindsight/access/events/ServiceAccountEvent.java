package dev.hindsight.access.events;

import java.time.Instant;

/** A fact in the story of one service account; secrets are no part of it. */
public sealed interface ServiceAccountEvent
        permits ServiceAccountCreated, ServiceAccountRevoked, ServiceAccountSecretRotated {

    String accountId();

    /** When it was recorded. */
    Instant at();

    /** Who did it. */
    String by();
}
