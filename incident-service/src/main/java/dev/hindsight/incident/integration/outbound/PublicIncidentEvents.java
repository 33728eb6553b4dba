package dev.hindsight.incident.integration.outbound;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentSeverityChangedV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.incident.details.IncidentDetails;
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
import dev.hindsight.incident.timeline.TimelineEntries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a private fact in the published language. */
final class PublicIncidentEvents {

    private static final Set<String> INTERNAL = Set.of("environment", "war_room");

    private PublicIncidentEvents() {}

    /** What the others need not know stays here. */
    static Optional<IncidentFact> of(IncidentEvent event, String eventId, IncidentDetails details) {
        return Optional.ofNullable(fact(event, eventId, details));
    }

    private static @Nullable IncidentFact fact(IncidentEvent event, String eventId, IncidentDetails details) {
        var incident = ref(event.incidentId(), details);
        return switch (event) {
            case IncidentOpened it ->
                new IncidentOpenedV1(
                        incident,
                        it.by(),
                        it.description(),
                        null,
                        it.startedAt(),
                        it.detectedAt(),
                        it.source(),
                        it.externalId(),
                        line(it, eventId),
                        PublicAssessment.change(it.causedByChange()));
            case InvestigationStarted it ->
                new IncidentInvestigationStartedV1(incident, it.by(), it.at(), it.note(), line(it, eventId));
            case IncidentMitigated it ->
                new IncidentMitigatedV1(incident, it.by(), it.at(), it.note(), line(it, eventId));
            case IncidentResolved it ->
                new IncidentResolvedV1(
                        incident,
                        it.by(),
                        it.at(),
                        it.note(),
                        details.fields().startedAt(),
                        details.fields().detectedAt(),
                        line(it, eventId));
            case IncidentReopened it ->
                new IncidentReopenedV1(incident, it.by(), it.at(), it.reason(), line(it, eventId));
            case IncidentCancelled it ->
                new IncidentCancelledV1(incident, it.by(), it.at(), it.reason(), it.duplicateOf(), line(it, eventId));
            case PostmortemOpened it ->
                new IncidentPostmortemOpenedV1(incident, it.by(), it.at(), it.postmortemId(), line(it, eventId));
            case PostmortemDetached it ->
                new IncidentPostmortemDetachedV1(incident, it.by(), it.at(), it.postmortemId(), line(it, eventId));
            case SeverityChanged it ->
                new IncidentSeverityChangedV1(incident, it.by(), it.from(), it.to(), it.reason(), line(it, eventId));
            case CommanderAssigned it ->
                new IncidentCommanderAssignedV1(incident, it.by(), it.commander(), line(it, eventId));
            case ResponderJoined it ->
                new IncidentResponderJoinedV1(incident, it.by(), it.user(), it.role(), line(it, eventId));
            case ResponderLeft it -> new IncidentResponderLeftV1(incident, it.by(), it.user(), line(it, eventId));
            case TimelineEntryAdded it -> new IncidentTimelineEntryAddedV1(incident, it.by(), line(it, eventId));
            case DetailsCorrected it -> {
                var changed = it.changed().stream()
                        .filter(name -> !INTERNAL.contains(name))
                        .toList();
                yield changed.isEmpty() ? null : detailsChanged(it, details, changed);
            }
            case ImpactAssessed it -> detailsChanged(it, details, List.of("impact"));
            case CausingChangeCorrected it -> detailsChanged(it, details, List.of("caused_by_change"));
            case PostmortemLinked it -> null;
            case RunbooksReviewed it -> null;
            case CommunicationLogged it -> null;
        };
    }

    private static IncidentDetailsChangedV1 detailsChanged(
            IncidentEvent event, IncidentDetails details, List<String> changed) {
        var fields = details.fields();
        return new IncidentDetailsChangedV1(
                ref(event.incidentId(), details),
                event.by(),
                fields.description(),
                fields.startedAt(),
                fields.detectedAt(),
                fields.acknowledgedAt(),
                fields.triagedAt(),
                fields.mitigatedAt(),
                fields.resolvedAt(),
                fields.closedAt(),
                changed,
                PublicAssessment.impact(details.assessment().impact()),
                PublicAssessment.change(details.assessment().causedByChange()));
    }

    private static IncidentRef ref(String incidentId, IncidentDetails details) {
        return new IncidentRef(
                incidentId,
                details.key(),
                details.fields().title(),
                details.assessment().severity(),
                details.status(),
                details.fields().services(),
                details.fields().tags(),
                details.isPrivate(),
                details.drill(),
                details.backfill());
    }

    private static TimelineEntryV1 line(IncidentEvent event, String eventId) {
        var entry = TimelineEntries.of(event, eventId).orElseThrow();
        return new TimelineEntryV1(
                entry.id(),
                entry.at(),
                entry.source(),
                entry.label(),
                entry.actor(),
                entry.phase(),
                entry.keyMoment(),
                entry.payload(),
                entry.evidence());
    }
}
