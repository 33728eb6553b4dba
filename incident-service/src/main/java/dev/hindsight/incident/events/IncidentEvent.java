package dev.hindsight.incident.events;

/** A fact in the story of one incident. */
public sealed interface IncidentEvent
        permits IncidentOpened,
                InvestigationStarted,
                IncidentMitigated,
                IncidentResolved,
                IncidentReopened,
                IncidentCancelled,
                PostmortemLinked,
                PostmortemOpened,
                SeverityChanged,
                CommanderAssigned,
                ResponderJoined,
                ResponderLeft,
                DetailsCorrected,
                TimelineEntryAdded {

    String incidentId();

    /** Who did it. */
    String by();
}
