package dev.hindsight.incident.events;

import java.time.Instant;

/** One person took command, or took it over. */
public record CommanderAssigned(String incidentId, String commander, Instant at, String by) implements IncidentEvent {}
