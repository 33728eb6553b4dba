package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * Another incident is covered by the postmortem from now on.
 *
 * @param incident the one that the postmortem was opened of
 * @param attached the other one
 * @param turn counts how often the other one came to a postmortem or left one
 * @param revision the number of publications so far
 * @param at what its service recorded until then belongs to the timeline
 */
public record IncidentAttached(
        String postmortemId,
        IncidentFacts incident,
        IncidentFacts attached,
        long turn,
        int revision,
        String author,
        Instant at,
        String by)
        implements PostmortemEvent {}
