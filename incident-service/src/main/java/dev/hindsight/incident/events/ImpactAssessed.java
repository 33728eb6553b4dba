package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told what it did, in figures.
 *
 * @param impact all figures from now on, null when none is known any more
 */
public record ImpactAssessed(String incidentId, @Nullable Impact impact, Instant at, String by)
        implements IncidentEvent {}
