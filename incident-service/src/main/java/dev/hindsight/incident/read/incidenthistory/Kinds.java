package dev.hindsight.incident.read.incidenthistory;

import dev.hindsight.incident.events.CausingChangeCorrected;
import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.ImpactAssessed;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemDetached;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.events.RunbooksReviewed;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.events.TimelineEntryAdded;
import org.jspecify.annotations.Nullable;

/** The words of the API for what was done, and where its reason is. */
final class Kinds {

    private Kinds() {}

    static String of(IncidentEvent event) {
        return switch (event) {
            case IncidentOpened it -> "opened";
            case InvestigationStarted it -> "investigation_started";
            case IncidentMitigated it -> "mitigated";
            case IncidentResolved it -> "resolved";
            case IncidentReopened it -> "reopened";
            case IncidentCancelled it -> "cancelled";
            case PostmortemLinked it -> "postmortem_linked";
            case PostmortemOpened it -> "postmortem_opened";
            case PostmortemDetached it -> "postmortem_detached";
            case SeverityChanged it -> "severity_changed";
            case CommanderAssigned it -> "commander_assigned";
            case ResponderJoined it -> "responder_joined";
            case ResponderLeft it -> "responder_left";
            case DetailsCorrected it -> "details_changed";
            case ImpactAssessed it -> "impact_assessed";
            case CausingChangeCorrected it -> it.change() == null ? "change_unlinked" : "change_linked";
            case RunbooksReviewed it -> "runbooks_reviewed";
            case TimelineEntryAdded it -> "timeline_entry_added";
            case CommunicationLogged it -> "communication_logged";
        };
    }

    static @Nullable String reasonOf(IncidentEvent event) {
        return switch (event) {
            case InvestigationStarted it -> it.note();
            case IncidentMitigated it -> it.note();
            case IncidentResolved it -> it.note();
            case IncidentReopened it -> it.reason();
            case IncidentCancelled it -> it.reason();
            case SeverityChanged it -> it.reason();
            default -> null;
        };
    }
}
