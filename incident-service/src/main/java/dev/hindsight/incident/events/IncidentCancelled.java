package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It was a mistake, or the same as another, whose key it then names. */
public record IncidentCancelled(String incidentId, Instant at, String reason, @Nullable String duplicateOf, String by)
        implements IncidentEvent {}
