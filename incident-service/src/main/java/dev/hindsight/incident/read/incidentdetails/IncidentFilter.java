package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Severity;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param q words of the title or the description, in any case
 * @param from earliest time at which it began as far as that is known, else was detected, inclusive
 * @param to latest, exclusive
 */
record IncidentFilter(
        @Nullable IncidentStatus status,
        @Nullable Severity severity,
        @Nullable String service,
        @Nullable String tag,
        @Nullable String q,
        @Nullable Boolean drill,
        @Nullable Boolean backfill,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {}
