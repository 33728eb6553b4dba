package dev.hindsight.access.events;

import java.time.Instant;

/** A service account was revoked, for ever. */
public record ServiceAccountRevoked(String accountId, Instant at, String by) implements ServiceAccountEvent {}
