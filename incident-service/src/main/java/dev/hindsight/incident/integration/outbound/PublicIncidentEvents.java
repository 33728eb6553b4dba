package dev.hindsight.incident.integration.outbound;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentSeverityChangedV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentEvent;
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
import dev.hindsight.incident.timeline.TimelineEntries;
import dev.hindsight.incident.timeline.TimelineEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a private fact in the published language. */
final class PublicIncidentEvents {

    private PublicIncidentEvents() {}

    static Optional<IncidentFact> of(IncidentEvent event, String eventId, PublishedIncidents.Summary summary) {
        var line = TimelineEntries.of(event, eventId).map(PublicIncidentEvents::line);
        return line.isPresent()
                ? Optional.of(withLine(event, line.get(), summary))
                : Optional.ofNullable(withoutLine(event, summary));
    }

    private static IncidentFact withLine(
            IncidentEvent event, TimelineEntryV1 line, PublishedIncidents.Summary summary) {
        var incident = summary.incident();
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
                        line,
                        change(it.causedByChange()));
            case InvestigationStarted it ->
                new IncidentInvestigationStartedV1(incident, it.by(), it.at(), it.note(), line);
            case IncidentMitigated it -> new IncidentMitigatedV1(incident, it.by(), it.at(), it.note(), line);
            case IncidentResolved it ->
                new IncidentResolvedV1(
                        incident, it.by(), it.at(), it.note(), summary.startedAt(), summary.detectedAt(), line);
            case IncidentReopened it -> new IncidentReopenedV1(incident, it.by(), it.at(), it.reason(), line);
            case IncidentCancelled it ->
                new IncidentCancelledV1(incident, it.by(), it.at(), it.reason(), it.duplicateOf(), line);
            case PostmortemOpened it ->
                new IncidentPostmortemOpenedV1(incident, it.by(), it.at(), it.postmortemId(), line);
            case SeverityChanged it ->
                new IncidentSeverityChangedV1(incident, it.by(), it.from(), it.to(), it.reason(), line);
            case CommanderAssigned it -> new IncidentCommanderAssignedV1(incident, it.by(), it.commander(), line);
            case ResponderJoined it -> new IncidentResponderJoinedV1(incident, it.by(), it.user(), it.role(), line);
            case ResponderLeft it -> new IncidentResponderLeftV1(incident, it.by(), it.user(), line);
            case TimelineEntryAdded it -> new IncidentTimelineEntryAddedV1(incident, it.by(), line);
            case DetailsCorrected it -> throw new IllegalArgumentException("A correction is no line");
            case PostmortemLinked it -> throw new IllegalArgumentException("A link is no line");
        };
    }

    private static @Nullable IncidentFact withoutLine(IncidentEvent event, PublishedIncidents.Summary summary) {
        if (!(event instanceof DetailsCorrected corrected)) {
            return null;
        }
        var fields = corrected.fields();
        return new IncidentDetailsChangedV1(
                summary.incident(),
                corrected.by(),
                fields.description(),
                fields.startedAt(),
                fields.detectedAt(),
                fields.acknowledgedAt(),
                fields.triagedAt(),
                fields.mitigatedAt(),
                fields.resolvedAt(),
                fields.closedAt(),
                corrected.changed(),
                summary.impact(),
                summary.causedByChange());
    }

    static @Nullable CausingChange change(IncidentOpened.@Nullable CausingChange change) {
        return change == null || change.url() == null
                ? null
                : new CausingChange(change.url(), change.title(), change.at());
    }

    private static TimelineEntryV1 line(TimelineEntry entry) {
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
