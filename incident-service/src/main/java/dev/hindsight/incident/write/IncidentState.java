package dev.hindsight.incident.write;

import dev.hindsight.incident.events.CausingChangeCorrected;
import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.events.ImpactAssessed;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemDetached;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.events.Runbook;
import dev.hindsight.incident.events.RunbooksReviewed;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.model.Move;
import dev.hindsight.incident.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What an incident remembers of its story to decide by: plain values that stay small, however long the story is. Lines of
 * the timeline and of the communication log are in the story and not in here.
 */
// The first event sets what is never null.
@SuppressWarnings("NullAway.Init")
abstract class IncidentState {

    @AggregateIdentifier
    String incidentId;

    boolean isPrivate;
    IncidentFields fields;
    Severity severity;

    @Nullable
    Impact impact;

    @Nullable
    CausingChange causedByChange;

    List<Runbook> runbooks = List.of();

    Coverage coverage = new Coverage();
    Progress progress = new Progress();
    Responders responders = new Responders();
    Edits edits = new Edits();

    @EventSourcingHandler
    void evolve(IncidentOpened event) {
        incidentId = event.incidentId();
        isPrivate = event.isPrivate();
        severity = Severity.valueOf(event.severity());
        fields = IncidentFields.of(event);
        causedByChange = event.causedByChange();
        edits.opened();
    }

    @EventSourcingHandler
    void evolve(InvestigationStarted event) {
        moved(Move.INVESTIGATE, fields.acknowledged(event.at()));
    }

    @EventSourcingHandler
    void evolve(IncidentMitigated event) {
        moved(Move.MITIGATE, fields.mitigated(event.at()));
    }

    @EventSourcingHandler
    void evolve(IncidentResolved event) {
        moved(Move.RESOLVE, fields.resolved(event.at()));
    }

    @EventSourcingHandler
    void evolve(IncidentReopened event) {
        moved(Move.REOPEN, fields.reopened());
    }

    @EventSourcingHandler
    void evolve(IncidentCancelled event) {
        moved(Move.CANCEL, fields.closed(event.at()));
    }

    @EventSourcingHandler
    void evolve(PostmortemLinked event) {
        coverage.linked(event.postmortemId(), event.turn());
        edits.changed("postmortem");
    }

    @EventSourcingHandler
    void evolve(PostmortemOpened event) {
        coverage.linked(event.postmortemId(), event.turn());
        moved(Move.OPEN_THE_POSTMORTEM, fields);
    }

    @EventSourcingHandler
    void evolve(PostmortemDetached event) {
        coverage.unlinked(event.turn());
        if (progress.isWithPostmortem()) {
            progress.detached();
            edits.changed("postmortem", "status");
        } else {
            edits.changed("postmortem");
        }
    }

    @EventSourcingHandler
    void evolve(SeverityChanged event) {
        severity = Severity.valueOf(event.to());
        edits.changed("severity");
    }

    @EventSourcingHandler
    void evolve(CommanderAssigned event) {
        edits.changed(responders.commanded(event.commander()));
    }

    @EventSourcingHandler
    void evolve(ResponderJoined event) {
        edits.changed(responders.joined(event.user(), event.role()));
    }

    @EventSourcingHandler
    void evolve(ResponderLeft event) {
        edits.changed(responders.left(event.user()));
    }

    @EventSourcingHandler
    void evolve(DetailsCorrected event) {
        fields = event.fields();
        edits.changed(event.changed());
    }

    @EventSourcingHandler
    void evolve(ImpactAssessed event) {
        impact = event.impact();
        edits.changed("impact");
    }

    @EventSourcingHandler
    void evolve(CausingChangeCorrected event) {
        causedByChange = event.change();
        edits.changed("caused_by_change");
    }

    @EventSourcingHandler
    void evolve(RunbooksReviewed event) {
        runbooks = event.runbooks();
        edits.changed("runbooks");
    }

    private void moved(Move move, IncidentFields after) {
        var changed = new ArrayList<>(FieldNames.changed(fields, after));
        changed.add("status");
        progress.moved(move);
        fields = after;
        edits.changed(changed);
    }
}
