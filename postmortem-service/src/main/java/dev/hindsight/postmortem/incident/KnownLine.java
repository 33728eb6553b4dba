package dev.hindsight.postmortem.incident;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Instant;

/**
 * A line of the timeline of an incident as it is remembered.
 *
 * @param recordedAt when incident-service recorded it
 * @param arrivedAt when it was told here
 */
public record KnownLine(String incidentId, TimelineEntry entry, Instant recordedAt, Instant arrivedAt) {}
