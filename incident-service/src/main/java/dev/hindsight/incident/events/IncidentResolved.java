package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It is over. */
public record IncidentResolved(String incidentId, Instant at, @Nullable String note, String by)
        implements IncidentEvent {}
