package dev.hindsight.incident.integration.outbound;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Move;
import dev.hindsight.support.read.DocumentTable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The summary of each incident that its public events carry, as of the event that is published. */
@Component
class PublishedIncidents {

    private final DocumentTable<Summary> table;

    PublishedIncidents(JdbcClient jdbc, JsonMapper json) {
        this.table = new DocumentTable<>(jdbc, json, "published_incident", Summary.class);
    }

    /** The summary right after this event. */
    Summary after(IncidentEvent event) {
        if (event instanceof IncidentOpened opened) {
            return put(opened.incidentId(), summary(opened));
        }
        var before = Objects.requireNonNull(
                table.inBatchOrStored(event.incidentId()), "An incident's first event is that it was opened");
        var after = evolve(before, event);
        return after.equals(before) ? before : put(event.incidentId(), after);
    }

    private Summary put(String incidentId, Summary summary) {
        table.put(incidentId, summary);
        return summary;
    }

    private static Summary summary(IncidentOpened opened) {
        return new Summary(
                new IncidentRef(
                        opened.incidentId(),
                        IncidentKeys.keyOf(opened.number()),
                        opened.title(),
                        opened.severity(),
                        IncidentStatus.OPEN.wireName(),
                        opened.services(),
                        opened.tags(),
                        opened.isPrivate(),
                        opened.drill(),
                        opened.backfill()),
                opened.startedAt(),
                opened.detectedAt(),
                null,
                PublicIncidentEvents.change(opened.causedByChange()));
    }

    private static Summary evolve(Summary before, IncidentEvent event) {
        return switch (event) {
            case InvestigationStarted it -> before.at(Move.INVESTIGATE.to());
            case IncidentMitigated it -> before.at(Move.MITIGATE.to());
            case IncidentResolved it -> before.at(Move.RESOLVE.to());
            case IncidentReopened it -> before.at(Move.REOPEN.to());
            case IncidentCancelled it -> before.at(Move.CANCEL.to());
            case PostmortemOpened it -> before.at(Move.OPEN_THE_POSTMORTEM.to());
            case SeverityChanged it -> before.judged(it.to());
            case DetailsCorrected it -> before.corrected(it);
            default -> before;
        };
    }

    /** What public events say of the incident, and what some of them repeat. */
    record Summary(
            IncidentRef incident,
            @Nullable Instant startedAt,
            @Nullable Instant detectedAt,
            @Nullable IncidentImpact impact,
            @Nullable CausingChange causedByChange) {

        Summary at(IncidentStatus status) {
            return with(incident.title(), incident.severity(), status.wireName(), incident);
        }

        Summary judged(String severity) {
            return with(incident.title(), severity, incident.status(), incident);
        }

        Summary corrected(DetailsCorrected event) {
            var fields = event.fields();
            return new Summary(
                    new IncidentRef(
                            incident.id(),
                            incident.key(),
                            fields.title(),
                            incident.severity(),
                            incident.status(),
                            fields.services(),
                            fields.tags(),
                            incident.isPrivate(),
                            incident.drill(),
                            incident.backfill()),
                    fields.startedAt(),
                    fields.detectedAt(),
                    impact,
                    causedByChange);
        }

        private Summary with(String title, String severity, String status, IncidentRef rest) {
            return new Summary(
                    new IncidentRef(
                            rest.id(),
                            rest.key(),
                            title,
                            severity,
                            status,
                            rest.services(),
                            rest.tags(),
                            rest.isPrivate(),
                            rest.drill(),
                            rest.backfill()),
                    startedAt,
                    detectedAt,
                    impact,
                    causedByChange);
        }
    }
}
