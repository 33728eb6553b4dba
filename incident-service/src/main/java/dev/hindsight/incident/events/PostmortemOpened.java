package dev.hindsight.incident.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Its postmortem was opened, or it was attached to another one, which ends its own story.
 *
 * @param turn which coming and going of this incident it is; null when the postmortem is its own, which it keeps
 */
public record PostmortemOpened(String incidentId, String postmortemId, Instant at, String by, @Nullable Long turn)
        implements IncidentEvent {}
