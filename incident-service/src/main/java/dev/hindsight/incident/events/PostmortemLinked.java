package dev.hindsight.incident.events;

import java.time.Instant;

/** Its postmortem was opened while it was not resolved; it moves at its next resolution. */
public record PostmortemLinked(String incidentId, String postmortemId, Instant at, String by)
        implements IncidentEvent {}
