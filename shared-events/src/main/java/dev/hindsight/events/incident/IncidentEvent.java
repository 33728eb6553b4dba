package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentFact;
import org.jspecify.annotations.Nullable;

/** The facts about an incident, on the topic of incident events; the subject is the incident's id. */
public sealed interface IncidentEvent extends IncidentFact
        permits IncidentOpenedV1,
                IncidentInvestigationStartedV1,
                IncidentMitigatedV1,
                IncidentResolvedV1,
                IncidentReopenedV1,
                IncidentPostmortemOpenedV1,
                IncidentPostmortemDetachedV1,
                IncidentCancelledV1,
                IncidentSeverityChangedV1,
                IncidentCommanderAssignedV1,
                IncidentResponderJoinedV1,
                IncidentResponderLeftV1,
                IncidentDetailsChangedV1,
                IncidentTimelineEntryAddedV1 {

    /** The line of the timeline that this fact is, or null if it is none. */
    default @Nullable TimelineEntryV1 timelineEntry() {
        return null;
    }
}
