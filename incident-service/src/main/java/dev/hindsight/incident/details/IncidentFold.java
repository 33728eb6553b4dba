package dev.hindsight.incident.details;

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
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Move;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one way in which the story of an incident makes its details, whoever follows it. */
public final class IncidentFold {

    private IncidentFold() {}

    /**
     * The details after one more event; the same when it does not count as an edit.
     *
     * @param before null before the first event, which opens the incident
     */
    public static IncidentDetails after(@Nullable IncidentDetails before, IncidentEvent event) {
        return event instanceof IncidentOpened opened
                ? IncidentDetails.of(opened)
                : next(Objects.requireNonNull(before, "A story begins with its opening"), event);
    }

    private static IncidentDetails next(IncidentDetails before, IncidentEvent event) {
        var fields = before.fields();
        return switch (event) {
            case IncidentOpened it -> IncidentDetails.of(it);
            case InvestigationStarted it -> before.moved(Move.INVESTIGATE.to(), fields.acknowledged(it.at()));
            case IncidentMitigated it -> before.moved(Move.MITIGATE.to(), fields.mitigated(it.at()));
            case IncidentResolved it -> before.moved(Move.RESOLVE.to(), fields.resolved(it.at()));
            case IncidentReopened it -> before.moved(Move.REOPEN.to(), fields.reopened());
            case IncidentCancelled it -> before.moved(Move.CANCEL.to(), fields.closed(it.at()));
            case PostmortemOpened it -> before.moved(Move.OPEN_THE_POSTMORTEM.to(), fields);
            case PostmortemLinked it -> before.with(fields);
            case PostmortemDetached it ->
                before.status().equals(IncidentStatus.POST_MORTEM.wireName())
                        ? before.moved(IncidentStatus.RESOLVED, fields)
                        : before.with(fields);
            case DetailsCorrected it -> before.with(it.fields());
            case SeverityChanged it -> before.with(before.assessment().judged(it.to()));
            case ImpactAssessed it -> before.with(before.assessment().with(it.impact()));
            case CausingChangeCorrected it -> before.with(before.assessment().with(it.change()));
            case RunbooksReviewed it -> before.with(before.assessment().with(it.runbooks()));
            case CommanderAssigned it -> before.with(before.response().commanded(it));
            case ResponderJoined it -> before.with(before.response().joined(it));
            case ResponderLeft it -> before.with(before.response().left(it));
            case TimelineEntryAdded it -> before;
            case CommunicationLogged it -> before;
        };
    }
}
