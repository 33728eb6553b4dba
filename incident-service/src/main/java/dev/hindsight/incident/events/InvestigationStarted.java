package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody looks into it. */
public record InvestigationStarted(String incidentId, Instant at, @Nullable String note, String by)
        implements IncidentEvent {}
