package dev.hindsight.incident.events;

import java.time.Instant;

/** It was not over after all. */
public record IncidentReopened(String incidentId, Instant at, String reason, String by) implements IncidentEvent {}
