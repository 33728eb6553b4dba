package dev.hindsight.incident.events;

import java.time.Instant;
import java.util.List;

/**
 * Fields or times were corrected.
 *
 * @param fields all values after the correction
 * @param changed names of the corrected fields in snake case
 */
public record DetailsCorrected(String incidentId, IncidentFields fields, List<String> changed, Instant at, String by)
        implements IncidentEvent {}
