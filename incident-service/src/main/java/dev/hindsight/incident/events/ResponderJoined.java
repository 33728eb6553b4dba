package dev.hindsight.incident.events;

import java.time.Instant;

/** Somebody joined the response, or changed the role in it. */
public record ResponderJoined(String incidentId, String user, String role, Instant at, String by)
        implements IncidentEvent {}
