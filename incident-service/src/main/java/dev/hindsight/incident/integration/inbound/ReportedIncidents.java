package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.addtimelineentry.TimelineAdditions;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.openincident.IncidentOpening;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.UnusableMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes incidents of reports of other systems: the first opens one, the next ones bring it up to date. */
@Component
class ReportedIncidents {

    private final IncidentOpening opening;
    private final TimelineAdditions timeline;
    private final Commands commands;
    private final Clock clock;

    ReportedIncidents(IncidentOpening opening, TimelineAdditions timeline, Commands commands, Clock clock) {
        this.opening = opening;
        this.timeline = timeline;
        this.commands = commands;
        this.clock = clock;
    }

    void take(EventEnvelope<?> envelope, IncidentReportV1 report) {
        ReportLimits.check(report);
        var now = clock.instant();
        var reporter = new Actor(report.source(), true);
        var incidentId = IncidentOpening.idOf(envelope.workspace(), report.source(), report.externalId());
        var severity = severityOf(report);
        var opened = opening.open(envelope.workspace(), incidentId, opening(report, severity, now));
        if (!opened.isNew()) {
            update(incidentId, report, severity, now, reporter);
        }
        if (report.message() != null) {
            timeline.add(entry(envelope, incidentId, report.message(), reporter));
        }
        move(incidentId, report, earlier(report.at() == null ? envelope.time() : report.at(), now), now, reporter);
    }

    private void update(
            String incidentId, IncidentReportV1 report, @Nullable Severity severity, Instant now, Actor reporter) {
        commands.send(new CorrectDetails(incidentId, null, fieldsOf(report), namedIn(report), now, reporter));
        if (severity != null) {
            commands.send(new SetSeverity(incidentId, null, severity, null, now, reporter));
        }
    }

    private void move(String incidentId, IncidentReportV1 report, Instant at, Instant now, Actor reporter) {
        if (report.status() == null) {
            return;
        }
        var status = IncidentStatus.parse(report.status())
                .orElseThrow(() -> new UnusableMessage("There is no status '" + report.status() + "'."));
        switch (status) {
            case OPEN -> {
                // Being reported is being open.
            }
            case INVESTIGATING ->
                commands.send(new StartInvestigation(
                        incidentId, null, at, null, "reported again by " + report.source(), now, reporter));
            case MITIGATED -> commands.send(new MitigateIncident(incidentId, null, at, null, now, reporter));
            case RESOLVED -> commands.send(new ResolveIncident(incidentId, null, at, null, now, reporter));
            case POST_MORTEM, CANCELLED ->
                throw new UnusableMessage("A report says open, investigating, mitigated or resolved.");
        }
    }

    private static IncidentOpening.Report opening(IncidentReportV1 report, @Nullable Severity severity, Instant now) {
        return new IncidentOpening.Report(
                report.title().strip(),
                report.description(),
                severity == null ? Severity.DEFAULT : severity,
                report.services(),
                report.tags(),
                report.startedAt(),
                report.detectedAt(),
                report.source(),
                report.externalId(),
                false,
                false,
                false,
                null,
                now,
                report.source());
    }

    private static AddTimelineEntry entry(
            EventEnvelope<?> envelope, String incidentId, String message, Actor reporter) {
        return new AddTimelineEntry(
                incidentId,
                Ids.derived(envelope.workspace(), "entry", incidentId, envelope.source(), envelope.id()),
                envelope.time(),
                reporter.user(),
                message,
                reporter.user(),
                null,
                false,
                Map.of(),
                List.of(),
                envelope.id(),
                reporter);
    }

    private static IncidentFields fieldsOf(IncidentReportV1 report) {
        return new IncidentFields(
                report.title().strip(),
                report.description(),
                report.services(),
                report.tags(),
                report.startedAt(),
                report.detectedAt(),
                null,
                null,
                null,
                null,
                null);
    }

    /** What a report leaves out, it leaves as it is. */
    private static Set<String> namedIn(IncidentReportV1 report) {
        var named = new LinkedHashSet<>(Set.of("title"));
        addIf(named, "description", report.description() != null);
        addIf(named, "services", !report.services().isEmpty());
        addIf(named, "tags", !report.tags().isEmpty());
        addIf(named, "started_at", report.startedAt() != null);
        addIf(named, "detected_at", report.detectedAt() != null);
        return named;
    }

    private static void addIf(Set<String> named, String field, boolean given) {
        if (given) {
            named.add(field);
        }
    }

    private static @Nullable Severity severityOf(IncidentReportV1 report) {
        return report.severity() == null
                ? null
                : Severity.parse(report.severity())
                        .orElseThrow(() -> new UnusableMessage("There is no severity '" + report.severity() + "'."));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
