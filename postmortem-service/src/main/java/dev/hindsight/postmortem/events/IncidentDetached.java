package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * An incident that was attached is no longer covered by the postmortem.
 *
 * @param incident the one that the postmortem was opened of
 * @param detached the other one
 * @param turn counts how often the other one came to a postmortem or left one
 * @param revision the number of publications so far
 */
public record IncidentDetached(
        String postmortemId,
        IncidentFacts incident,
        IncidentFacts detached,
        long turn,
        int revision,
        String author,
        Instant at,
        String by)
        implements PostmortemEvent {}
