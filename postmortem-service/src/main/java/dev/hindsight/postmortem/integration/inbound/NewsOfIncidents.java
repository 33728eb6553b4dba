package dev.hindsight.postmortem.integration.inbound;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.incident.IncidentNews;
import dev.hindsight.postmortem.incident.KnownIncident;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is new for this service in the public events of incidents. */
final class NewsOfIncidents {

    private NewsOfIncidents() {}

    static IncidentNews in(IncidentEvent event, Instant recordedAt) {
        return new IncidentNews(
                facts(event.incident()),
                recordedAt,
                known -> change(event).apply(known).told(DetailsOfIncidents.in(event)),
                line(event));
    }

    /** Which postmortem covers it is a line of the incident's story, but none of the postmortem's own. */
    private static @Nullable TimelineEntry line(IncidentEvent event) {
        var entry = event.timelineEntry();
        return entry == null
                        || event instanceof IncidentPostmortemOpenedV1
                        || event instanceof IncidentPostmortemDetachedV1
                ? null
                : entry(entry);
    }

    private static UnaryOperator<KnownIncident> change(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 opened -> known -> known.commandedBy(opened.commander());
            case IncidentResolvedV1 resolved -> known -> known.resolved(resolved.at());
            case IncidentReopenedV1 reopened -> known -> known.resolved(null);
            case IncidentDetailsChangedV1 changed -> known -> known.resolved(changed.resolvedAt());
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
