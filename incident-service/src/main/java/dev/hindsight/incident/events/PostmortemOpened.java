package dev.hindsight.incident.events;

import java.time.Instant;

/** Its postmortem was opened, which ends its own story. */
public record PostmortemOpened(String incidentId, String postmortemId, Instant at, String by)
        implements IncidentEvent {}
