package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * The postmortem was published, for the first time or after it was withdrawn.
 *
 * @param at when it was published
 */
public record PostmortemPublished(
        String postmortemId, IncidentFacts incident, Publication publication, Instant at, String by)
        implements PostmortemEvent {}
