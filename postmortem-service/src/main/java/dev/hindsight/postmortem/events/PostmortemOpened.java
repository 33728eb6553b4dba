package dev.hindsight.postmortem.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The postmortem of an incident was opened.
 *
 * @param requestId by which a repetition of the request is recognised, if it can be
 * @param at what the incident's service recorded until then belongs to the timeline
 */
public record PostmortemOpened(
        String postmortemId, IncidentFacts incident, String author, @Nullable String requestId, Instant at, String by)
        implements PostmortemEvent {}
