package dev.hindsight.access.events;

import java.time.Instant;

/** A service account got a new secret, and the old one is good for nothing. */
public record ServiceAccountSecretRotated(String accountId, Instant at, String by) implements ServiceAccountEvent {}
