package dev.hindsight.incident.timeline;

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
import dev.hindsight.incident.model.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which line of the timeline a fact is; corrections and what is kept beside it are none. */
public final class TimelineEntries {

    private TimelineEntries() {}

    /** @param id of the stored event, which becomes that of the line unless the line has its own */
    public static Optional<TimelineEntry> of(IncidentEvent event, String id) {
        return Optional.ofNullable(entry(event, id));
    }

    private static @Nullable TimelineEntry entry(IncidentEvent event, String id) {
        return switch (event) {
            case IncidentOpened it -> system(id, it.at(), "Incident opened", it, Phase.DETECTION, Map.of());
            case InvestigationStarted it ->
                system(id, it.at(), "Investigation started", it, Phase.INVESTIGATION, note(it.note()));
            case IncidentMitigated it -> system(id, it.at(), "Mitigated", it, Phase.MITIGATION, note(it.note()));
            case IncidentResolved it -> system(id, it.at(), "Resolved", it, Phase.RESOLUTION, note(it.note()));
            case IncidentReopened it ->
                system(id, it.at(), "Reopened", it, Phase.INVESTIGATION, Map.of("reason", it.reason()));
            case IncidentCancelled it -> system(id, it.at(), "Cancelled", it, Phase.RESOLUTION, ending(it));
            case PostmortemOpened it -> system(id, it.at(), "Postmortem opened", it, null, Map.of());
            case PostmortemDetached it -> system(id, it.at(), "Postmortem detached", it, null, Map.of());
            case SeverityChanged it ->
                system(
                        id,
                        it.at(),
                        "Severity changed from " + it.from() + " to " + it.to(),
                        it,
                        null,
                        it.reason() == null ? Map.of() : Map.of("reason", it.reason()));
            case CommanderAssigned it -> system(id, it.at(), it.commander() + " took command", it, null, Map.of());
            case ResponderJoined it -> system(id, it.at(), it.user() + " joined as " + it.role(), it, null, Map.of());
            case ResponderLeft it -> system(id, it.at(), it.user() + " left", it, null, Map.of());
            case PostmortemLinked it -> null;
            case DetailsCorrected it -> null;
            case ImpactAssessed it -> null;
            case CausingChangeCorrected it -> null;
            case RunbooksReviewed it -> null;
            case CommunicationLogged it -> null;
            case TimelineEntryAdded it ->
                new TimelineEntry(
                        it.entryId(),
                        it.at(),
                        it.source(),
                        it.label(),
                        it.actor(),
                        it.phase(),
                        it.keyMoment(),
                        it.payload(),
                        it.evidence());
        };
    }

    private static TimelineEntry system(
            String id,
            Instant at,
            String label,
            IncidentEvent event,
            @Nullable Phase phase,
            Map<String, Object> payload) {
        return new TimelineEntry(
                id,
                at,
                "system",
                label,
                event.by(),
                phase == null ? null : phase.wireName(),
                false,
                payload,
                List.of());
    }

    private static Map<String, Object> ending(IncidentCancelled it) {
        return it.duplicateOf() == null
                ? Map.of("reason", it.reason())
                : Map.of("reason", it.reason(), "duplicate_of", it.duplicateOf());
    }

    private static Map<String, Object> note(@Nullable String note) {
        return note == null ? Map.of() : Map.of("note", note);
    }
}
