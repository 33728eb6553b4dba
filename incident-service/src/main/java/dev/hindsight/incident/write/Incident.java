package dev.hindsight.incident.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.events.TimelineEntryAdded;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Move;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.assigncommander.AssignCommander;
import dev.hindsight.incident.write.cancelincident.CancelIncident;
import dev.hindsight.incident.write.changeresponders.JoinResponse;
import dev.hindsight.incident.write.changeresponders.LeaveResponse;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.openincident.OpenIncident;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One incident. Its version counts what is edited; lines of the timeline are events but no state, and adding one makes
 * nobody's edit stale.
 */
@Aggregate
@Revision("1")
class Incident {

    private static final int MAX_RESPONDERS = 200;

    @AggregateIdentifier
    private String incidentId;

    private boolean isPrivate;
    private IncidentStatus status;
    private Severity severity;
    private IncidentFields fields;
    private @Nullable String commander;
    private @Nullable String postmortemId;
    private Map<String, ResponderRole> responders = new LinkedHashMap<>();
    private Edits edits = new Edits();

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
                command.by()));
        if (command.isPrivate()) {
            // Otherwise the one who reported it could not see it.
            apply(new ResponderJoined(
                    incidentId, command.by(), ResponderRole.OBSERVER.wireName(), command.now(), command.by()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(StartInvestigation command) {
        check(command.actor(), command.expectedVersion(), "status");
        var reason = command.reason();
        var by = command.actor().user();
        if (Move.REOPEN.isLegalFrom(status) && reason != null && !reason.isBlank()) {
            requirePast(command.at(), command.now());
            apply(new IncidentReopened(incidentId, command.at(), reason, by));
        } else if (moves(Move.INVESTIGATE, command.at(), command.now())) {
            apply(new InvestigationStarted(
                    incidentId, command.at(), command.note() == null ? reason : command.note(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(MitigateIncident command) {
        check(command.actor(), command.expectedVersion(), "status");
        if (moves(Move.MITIGATE, command.at(), command.now())) {
            apply(new IncidentMitigated(
                    incidentId, command.at(), command.note(), command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(ResolveIncident command) {
        check(command.actor(), command.expectedVersion(), "status");
        if (moves(Move.RESOLVE, command.at(), command.now())) {
            apply(new IncidentResolved(
                    incidentId, command.at(), command.note(), command.actor().user()));
            if (postmortemId != null) {
                apply(new PostmortemOpened(
                        incidentId, postmortemId, command.now(), command.actor().user()));
            }
        }
        return edits.version();
    }

    @CommandHandler
    long decide(CancelIncident command) {
        check(command.actor(), command.expectedVersion(), "status");
        if (moves(Move.CANCEL, command.at(), command.now())) {
            apply(new IncidentCancelled(
                    incidentId,
                    command.at(),
                    command.reason(),
                    command.duplicateOf(),
                    command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LinkPostmortem command) {
        if (postmortemId == null) {
            var by = command.actor().user();
            apply(
                    Move.OPEN_THE_POSTMORTEM.isLegalFrom(status)
                            ? new PostmortemOpened(incidentId, command.postmortemId(), command.at(), by)
                            : new PostmortemLinked(incidentId, command.postmortemId(), command.at(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(SetSeverity command) {
        check(command.actor(), command.expectedVersion(), "severity");
        if (severity != command.severity()) {
            apply(new SeverityChanged(
                    incidentId,
                    severity.name(),
                    command.severity().name(),
                    command.reason(),
                    command.now(),
                    command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(AssignCommander command) {
        check(command.actor(), command.expectedVersion(), "commander");
        requireRoomFor(command.commander());
        if (!command.commander().equals(commander)) {
            apply(new CommanderAssigned(
                    incidentId,
                    command.commander(),
                    command.now(),
                    command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(JoinResponse command) {
        boolean touchesCommand =
                command.role() == ResponderRole.COMMANDER || command.user().equals(commander);
        check(
                command.actor(),
                command.expectedVersion(),
                touchesCommand
                        ? new String[] {"commander", part(command.user())}
                        : new String[] {part(command.user())});
        requireRoomFor(command.user());
        var by = command.actor().user();
        if (command.role() == ResponderRole.COMMANDER) {
            if (!command.user().equals(commander)) {
                apply(new CommanderAssigned(incidentId, command.user(), command.now(), by));
            }
        } else if (responders.get(command.user()) != command.role()) {
            apply(new ResponderJoined(incidentId, command.user(), command.role().wireName(), command.now(), by));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(LeaveResponse command) {
        check(command.actor(), command.expectedVersion(), part(command.user()));
        if (responders.containsKey(command.user())) {
            apply(new ResponderLeft(
                    incidentId, command.user(), command.now(), command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(CorrectDetails command) {
        check(command.actor(), command.expectedVersion(), command.named().toArray(String[]::new));
        var corrected = command.over(fields);
        var changed = FieldNames.changed(fields, corrected);
        if (!changed.isEmpty()) {
            apply(new DetailsCorrected(
                    incidentId,
                    corrected,
                    changed,
                    command.now(),
                    command.actor().user()));
        }
        return edits.version();
    }

    @CommandHandler
    long decide(AddTimelineEntry command) {
        check(command.actor(), command.expectedVersion());
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
                command.actor().user()));
        return edits.version();
    }

    private void check(Actor actor, @Nullable Long expectedVersion, String... touched) {
        if (isPrivate && !actor.seesPrivate() && !responders.containsKey(actor.user())) {
            throw Refused.notFound("There is no such incident here.");
        }
        edits.requireUnchangedSince(expectedVersion, touched);
    }

    private static String part(String responder) {
        return "responders." + responder;
    }

    private boolean moves(Move move, Instant at, Instant now) {
        if (status == move.to()) {
            return false;
        }
        if (!move.isLegalFrom(status)) {
            throw Refused.conflict(
                    "illegal-transition",
                    "The incident is '%s'; from there the legal moves are: %s.%s"
                            .formatted(
                                    status.wireName(),
                                    Move.legalFrom(status),
                                    Move.REOPEN.isLegalFrom(status) && move == Move.INVESTIGATE
                                            ? " To reopen it, give a reason."
                                            : ""));
        }
        requirePast(at, now);
        return true;
    }

    private static void requirePast(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw Refused.invalid(
                    new FieldError("at", "in_the_future", "This has not happened yet; it is " + now + "."));
        }
    }

    private void requireRoomFor(String user) {
        if (!responders.containsKey(user) && responders.size() >= MAX_RESPONDERS) {
            throw Refused.conflict("too-many-responders", "An incident has at most " + MAX_RESPONDERS + " responders.");
        }
    }

    @EventSourcingHandler
    void evolve(IncidentOpened event) {
        incidentId = event.incidentId();
        isPrivate = event.isPrivate();
        status = IncidentStatus.OPEN;
        severity = Severity.valueOf(event.severity());
        fields = IncidentFields.of(event);
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
        postmortemId = event.postmortemId();
        edits.changed("postmortem");
    }

    @EventSourcingHandler
    void evolve(PostmortemOpened event) {
        postmortemId = event.postmortemId();
        moved(Move.OPEN_THE_POSTMORTEM, fields);
    }

    @EventSourcingHandler
    void evolve(SeverityChanged event) {
        severity = Severity.valueOf(event.to());
        edits.changed("severity");
    }

    @EventSourcingHandler
    void evolve(CommanderAssigned event) {
        var predecessor = commander;
        if (predecessor != null) {
            // Who hands the command over stays in the response.
            responders.put(predecessor, ResponderRole.RESPONDER);
        }
        responders.put(event.commander(), ResponderRole.COMMANDER);
        commander = event.commander();
        edits.changed("commander", part(event.commander()), part(predecessor == null ? commander : predecessor));
    }

    @EventSourcingHandler
    void evolve(ResponderJoined event) {
        ResponderRole.parse(event.role()).ifPresent(role -> responders.put(event.user(), role));
        respondersChanged(event.user());
    }

    @EventSourcingHandler
    void evolve(ResponderLeft event) {
        responders.remove(event.user());
        respondersChanged(event.user());
    }

    @EventSourcingHandler
    void evolve(DetailsCorrected event) {
        fields = event.fields();
        edits.changed(event.changed());
    }

    private void respondersChanged(String user) {
        if (user.equals(commander)) {
            commander = null;
            edits.changed("commander", part(user));
        } else {
            edits.changed(part(user));
        }
    }

    private void moved(Move move, IncidentFields after) {
        var changed = new ArrayList<>(FieldNames.changed(fields, after));
        changed.add("status");
        status = move.to();
        fields = after;
        edits.changed(changed);
    }
}
