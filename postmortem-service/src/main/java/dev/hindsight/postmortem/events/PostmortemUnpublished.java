package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * A published postmortem was withdrawn and is a draft again.
 *
 * @param revision the publication that was withdrawn
 */
public record PostmortemUnpublished(
        String postmortemId, IncidentFacts incident, int revision, String author, Instant at, String by)
        implements PostmortemEvent {}
