package dev.hindsight.postmortem.integration.inbound;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.incident.IncidentNews;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.incident.TimelineEntry;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What is new for this service in the public events of incidents. */
final class NewsOfIncidents {

    private NewsOfIncidents() {}

    static IncidentNews in(IncidentEvent event, Instant recordedAt) {
        var entry = event.timelineEntry();
        return new IncidentNews(
                facts(event.incident()), recordedAt, change(event), entry == null ? null : entry(entry));
    }

    private static UnaryOperator<KnownIncident> change(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 opened ->
                known -> known.describedBy(opened.description()).commandedBy(opened.commander());
            case IncidentResolvedV1 resolved -> known -> known.resolved(resolved.at());
            case IncidentReopenedV1 reopened -> known -> known.resolved(null);
            case IncidentDetailsChangedV1 changed ->
                known -> known.describedBy(changed.description()).resolved(changed.resolvedAt());
            case IncidentCommanderAssignedV1 assigned -> known -> known.commandedBy(assigned.commander());
            case IncidentResponderJoinedV1 joined -> known -> known.joined(joined.user(), joined.role());
            case IncidentResponderLeftV1 left -> known -> known.left(left.user());
            default -> UnaryOperator.identity();
        };
    }

    static IncidentFacts facts(IncidentRef incident) {
        return new IncidentFacts(
                incident.id(),
                incident.key(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.services(),
                incident.tags(),
                incident.isPrivate(),
                incident.drill(),
                incident.backfill());
    }

    private static TimelineEntry entry(TimelineEntryV1 entry) {
        return new TimelineEntry(
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
