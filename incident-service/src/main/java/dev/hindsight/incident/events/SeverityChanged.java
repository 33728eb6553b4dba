package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It is worse or less bad than thought. */
public record SeverityChanged(String incidentId, String from, String to, @Nullable String reason, Instant at, String by)
        implements IncidentEvent {}
