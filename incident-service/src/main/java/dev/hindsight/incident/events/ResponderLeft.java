package dev.hindsight.incident.events;

import java.time.Instant;

/** Somebody left the response. */
public record ResponderLeft(String incidentId, String user, Instant at, String by) implements IncidentEvent {}
