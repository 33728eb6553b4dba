package dev.hindsight.postmortem.write.openpostmortem;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the postmortem of an incident.
 *
 * @param postmortemId derived from the incident, so that there is at most one
 * @param requestId the same for every repetition of one request, null when a repetition cannot be recognised
 * @param at what was recorded of the incident until then belongs to the timeline
 */
public record OpenPostmortem(
        @TargetAggregateIdentifier String postmortemId,
        IncidentFacts incident,
        String author,
        @Nullable String requestId,
        Instant at,
        Actor actor) {}
