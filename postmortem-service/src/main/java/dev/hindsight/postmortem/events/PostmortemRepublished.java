package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * A published postmortem was published anew in place.
 *
 * @param publishedAt when it was published, which stays
 * @param at when it was published anew
 */
public record PostmortemRepublished(
        String postmortemId,
        IncidentFacts incident,
        Publication publication,
        Instant publishedAt,
        Instant at,
        String by)
        implements PostmortemEvent {}
