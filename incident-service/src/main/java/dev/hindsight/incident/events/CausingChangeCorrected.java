package dev.hindsight.incident.events;

import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found which change caused it, or that it was another one.
 *
 * @param change null when it was none
 */
public record CausingChangeCorrected(String incidentId, @Nullable CausingChange change, Instant at, String by)
        implements IncidentEvent {}
