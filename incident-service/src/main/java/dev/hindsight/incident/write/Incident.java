package dev.hindsight.incident.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.incident.events.CausingChangeCorrected;
import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.ImpactAssessed;
import dev.hindsight.incident.events.IncidentCancelled;
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
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Move;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.assessimpact.AssessImpact;
import dev.hindsight.incident.write.assigncommander.AssignCommander;
import dev.hindsight.incident.write.cancelincident.CancelIncident;
import dev.hindsight.incident.write.changeresponders.JoinResponse;
import dev.hindsight.incident.write.changeresponders.LeaveResponse;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.linkchange.LinkChange;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.incident.write.linkpostmortem.UnlinkPostmortem;
import dev.hindsight.incident.write.logcommunication.LogCommunication;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.openincident.OpenIncident;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.reviewrunbooks.ReviewRunbooks;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One incident: what it takes and what it refuses. Its version counts what is edited; adding a line of the timeline or of
 * the communication log makes nobody's edit stale.
 */
@Aggregate
@Revision("3")
class Incident extends IncidentState {

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(OpenIncident command) {
        apply(new IncidentOpened(
                command.incidentId(),
                command.number(),
                command.title(),
                command.description(),
                command.severity().name(),
                command.services(),
                command.tags(),
                command.startedAt(),
                command.detectedAt(),
                command.source(),
                command.externalId(),
                command.drill(),
                command.backfill(),
                command.isPrivate(),
                command.causedByChange(),
                command.at(),
                command.now(),
                command.by(),
                command.environment(),
                command.warRoom()));
        if (command.isPrivate()) {
            // Otherwise the one who reported it could not see it.
            apply(new ResponderJoined(
                    incidentId, command.by(), ResponderRole.OBSERVER.wireName(), command.now(), command.by()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(StartInvestigation command) {
        var by = admit(command.actor(), command.expectedVersion(), "status");
        var reason = command.reason();
        if (progress.allows(Move.REOPEN) && reason != null && !reason.isBlank()) {
            Progress.requirePast(command.at(), command.now());
            apply(new IncidentReopened(incidentId, command.at(), reason, by));
        } else if (progress.isMadeBy(Move.INVESTIGATE, command.at(), command.now())) {
            apply(new InvestigationStarted(
                    incidentId, command.at(), command.note() == null ? reason : command.note(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(MitigateIncident command) {
        var by = admit(command.actor(), command.expectedVersion(), "status");
        if (progress.isMadeBy(Move.MITIGATE, command.at(), command.now())) {
            apply(new IncidentMitigated(incidentId, command.at(), command.note(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(ResolveIncident command) {
        var by = admit(command.actor(), command.expectedVersion(), "status");
        if (progress.isMadeBy(Move.RESOLVE, command.at(), command.now())) {
            apply(new IncidentResolved(incidentId, command.at(), command.note(), by));
            var postmortemId = coverage.postmortemId();
            if (postmortemId != null) {
                apply(new PostmortemOpened(incidentId, postmortemId, command.now(), by, coverage.turn()));
            }
        }
        return edits.version();
    }

    @CommandHandler
    long decide(CancelIncident command) {
        var by = admit(command.actor(), command.expectedVersion(), "status");
        if (command.duplicateIsPrivate() && !isPrivate) {
            // Everybody who sees this one is told what it is a duplicate of.
            throw Refused.invalid(new FieldError(
                    "duplicate_of",
                    "private",
                    command.duplicateOf() + " is private and this incident is not: give the reason in words alone."));
        }
        if (progress.isMadeBy(Move.CANCEL, command.at(), command.now())) {
            apply(new IncidentCancelled(incidentId, command.at(), command.reason(), command.duplicateOf(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LinkPostmortem command) {
        if (coverage.isChangedBy(command.turn())) {
            var by = command.actor().user();
            apply(
                    progress.allows(Move.OPEN_THE_POSTMORTEM)
                            ? new PostmortemOpened(incidentId, command.postmortemId(), command.at(), by, command.turn())
                            : new PostmortemLinked(
                                    incidentId, command.postmortemId(), command.at(), by, command.turn()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(UnlinkPostmortem command) {
        if (coverage.isBy(command.postmortemId()) && coverage.isChangedBy(command.turn())) {
            apply(new PostmortemDetached(
                    incidentId,
                    command.postmortemId(),
                    command.turn(),
                    command.at(),
                    command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(SetSeverity command) {
        var by = admit(command.actor(), command.expectedVersion(), "severity");
        if (severity != command.severity()) {
            apply(new SeverityChanged(
                    incidentId, severity.name(), command.severity().name(), command.reason(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(AssignCommander command) {
        var by = admit(command.actor(), command.expectedVersion(), "commander");
        responders.requireRoomFor(command.commander());
        if (!responders.areLedBy(command.commander())) {
            apply(new CommanderAssigned(incidentId, command.commander(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(JoinResponse command) {
        var by = admit(command.actor(), command.expectedVersion(), responders.touched(command.user(), command.role()));
        responders.requireRoomFor(command.user());
        if (command.role() == ResponderRole.COMMANDER) {
            if (!responders.areLedBy(command.user())) {
                apply(new CommanderAssigned(incidentId, command.user(), command.now(), by));
            }
        } else if (!responders.have(command.user(), command.role())) {
            apply(new ResponderJoined(incidentId, command.user(), command.role().wireName(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LeaveResponse command) {
        var by = admit(command.actor(), command.expectedVersion(), Responders.part(command.user()));
        if (responders.include(command.user())) {
            apply(new ResponderLeft(incidentId, command.user(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(CorrectDetails command) {
        var by = admit(
                command.actor(), command.expectedVersion(), command.named().toArray(String[]::new));
        var corrected = command.over(fields);
        var changed = FieldNames.changed(fields, corrected);
        if (!changed.isEmpty()) {
            apply(new DetailsCorrected(incidentId, corrected, changed, command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(AssessImpact command) {
        var by = admit(command.actor(), command.expectedVersion(), "impact");
        if (!Objects.equals(impact, command.impact())) {
            apply(new ImpactAssessed(incidentId, command.impact(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LinkChange command) {
        var by = admit(command.actor(), command.expectedVersion(), "caused_by_change");
        if (!Objects.equals(causedByChange, command.change())) {
            apply(new CausingChangeCorrected(incidentId, command.change(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(ReviewRunbooks command) {
        var by = admit(command.actor(), command.expectedVersion(), "runbooks");
        if (!runbooks.equals(command.runbooks())) {
            apply(new RunbooksReviewed(incidentId, command.runbooks(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LogCommunication command) {
        var by = admit(command.actor(), command.expectedVersion());
        apply(new CommunicationLogged(
                incidentId,
                command.communicationId(),
                command.at(),
                command.channel(),
                command.audience(),
                command.message(),
                command.externalId(),
                by));
        return edits.version();
    }

    @CommandHandler
    long decide(AddTimelineEntry command) {
        var by = admit(command.actor(), command.expectedVersion());
        var phase = command.phase();
        apply(new TimelineEntryAdded(
                incidentId,
                command.entryId(),
                command.at(),
                command.source(),
                command.label(),
                command.actorName(),
                phase == null ? null : phase.wireName(),
                command.keyMoment(),
                command.payload(),
                command.evidence(),
                command.externalId(),
                by));
        return edits.version();
    }

    /** The name of the actor, unless the incident is hidden from them or what they touch has changed since. */
    private String admit(Actor actor, @Nullable Long expectedVersion, String... touched) {
        if (isPrivate && !actor.seesPrivate() && !responders.include(actor.user())) {
            throw Refused.notFound("There is no such incident here.");
        }
        edits.requireUnchangedSince(expectedVersion, touched);
        return actor.user();
    }
}
