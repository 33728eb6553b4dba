package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.OfWorkspace;
import dev.hindsight.events.WireType;
import java.time.Instant;

/**
 * An incident was detached from the postmortem that covered it, and is {@code resolved} again unless it had been reopened.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when it was detached
 * @param postmortemId the id of the aggregate of the postmortem that it was attached to
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.postmortem_detached",
        version = 1,
        emitted =
                "An incident was detached from the postmortem that covered it; it is `resolved` again unless it had been reopened.")
public record IncidentPostmortemDetachedV1(
        IncidentRef incident, String by, Instant at, @OfWorkspace String postmortemId, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
