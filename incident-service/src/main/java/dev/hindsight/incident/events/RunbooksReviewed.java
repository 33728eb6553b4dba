package dev.hindsight.incident.events;

import java.time.Instant;
import java.util.List;

/** Somebody told which runbooks were used and which were not. */
public record RunbooksReviewed(String incidentId, List<Runbook> runbooks, Instant at, String by)
        implements IncidentEvent {}
