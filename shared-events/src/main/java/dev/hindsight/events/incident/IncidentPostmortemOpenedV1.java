package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.OfWorkspace;
import dev.hindsight.events.WireType;
import java.time.Instant;

/**
 * A resolved incident moved to {@code post_mortem}, because its postmortem was opened or it was attached to another one.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param at when the postmortem was opened or the incident attached
 * @param postmortemId the id of the postmortem's aggregate
 * @param timelineEntry the line of the timeline that this fact is
 */
@WireType(
        type = "incident.postmortem_opened",
        version = 1,
        emitted =
                "A resolved incident moved to `post_mortem` because its postmortem was opened or it was attached to another one.")
public record IncidentPostmortemOpenedV1(
        IncidentRef incident, String by, Instant at, @OfWorkspace String postmortemId, TimelineEntryV1 timelineEntry)
        implements IncidentEvent {}
