package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The impact has ended. */
public record IncidentMitigated(String incidentId, Instant at, @Nullable String note, String by)
        implements IncidentEvent {}
