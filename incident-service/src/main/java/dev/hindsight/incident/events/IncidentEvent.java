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
                PostmortemDetached,
                SeverityChanged,
                CommanderAssigned,
                ResponderJoined,
                ResponderLeft,
                DetailsCorrected,
                ImpactAssessed,
                CausingChangeCorrected,
                RunbooksReviewed,
                TimelineEntryAdded,
                CommunicationLogged {

    String incidentId();

    /** Who did it. */
    String by();

    /** Whether it makes a new version of the incident; what is only added beside it does not. */
    default boolean countsAsEdit() {
        return true;
    }
}
