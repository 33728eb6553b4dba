package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Its postmortem was opened, or it was attached to another one, while it was not resolved; it moves at its next resolution.
 *
 * @param turn which coming and going of this incident it is; null when the postmortem is its own, which it keeps
 */
public record PostmortemLinked(String incidentId, String postmortemId, Instant at, String by, @Nullable Long turn)
        implements IncidentEvent {}
