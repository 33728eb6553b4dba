package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.incident.lines.Additions;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.openincident.IncidentOpening;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.kafka.UnusableMessage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes incidents of reports of other systems: the first opens one, what later ones say differently brings it up to date.
 */
@Component
class ReportedIncidents {

    private final LastReports lastReports;
    private final IncidentOpening opening;
    private final Additions timeline;
    private final Commands commands;

    ReportedIncidents(LastReports lastReports, IncidentOpening opening, Additions timeline, Commands commands) {
        this.lastReports = lastReports;
        this.opening = opening;
        this.timeline = timeline;
        this.commands = commands;
    }

    void take(ReceivedReport received) {
        var report = received.report();
        var last = lastReports.replace(received.incidentId(), report).orElse(null);
        if (report.equals(last)) {
            return;
        }
        var opened = opening.open(received.workspace(), received.incidentId(), received.opening());
        if (!opened.isNew()) {
            update(received, last);
        }
        if (saysSomethingNew(report, last)) {
            var entry = received.entry();
            timeline.add(entry.incidentId(), entry.entryId(), entry);
        }
        if (report.status() != null && (last == null || !report.status().equals(last.status()))) {
            move(received, report.status());
        }
    }

    private void update(ReceivedReport received, @Nullable IncidentReportV1 last) {
        var now = received.now();
        var reporter = received.reporter();
        commands.send(new CorrectDetails(
                received.incidentId(), null, received.fields(), received.namedSince(last), now, reporter));
        var severity = received.report().severity();
        if (severity != null && (last == null || !severity.equals(last.severity()))) {
            commands.send(new SetSeverity(received.incidentId(), null, received.severity(), null, now, reporter));
        }
    }

    private void move(ReceivedReport received, String status) {
        var id = received.incidentId();
        Instant at = received.at();
        Instant now = received.now();
        Actor reporter = received.reporter();
        switch (status) {
            case "open" -> {
                // Being reported is being open.
            }
            case "investigating" ->
                commands.send(new StartInvestigation(
                        id, null, at, null, "Reported as investigating by " + reporter.user(), now, reporter));
            case "mitigated" -> commands.send(new MitigateIncident(id, null, at, null, now, reporter));
            case "resolved" -> commands.send(new ResolveIncident(id, null, at, null, now, reporter));
            default ->
                throw new UnusableMessage(
                        "A report says open, investigating, mitigated or resolved, not '" + status + "'.");
        }
    }

    private static boolean saysSomethingNew(IncidentReportV1 report, @Nullable IncidentReportV1 last) {
        return report.message() != null
                && !report.message().isBlank()
                && (last == null
                        || !report.message().equals(last.message())
                        || !Objects.equals(report.at(), last.at()));
    }
}
