package dev.hindsight.incident.events;

import java.time.Instant;

/**
 * It was detached from the postmortem that covered it; it is resolved again, unless it had been reopened.
 *
 * @param turn which coming and going of this incident it is
 */
public record PostmortemDetached(String incidentId, String postmortemId, long turn, Instant at, String by)
        implements IncidentEvent {}
