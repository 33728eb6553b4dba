package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.openincident.IncidentOpening;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.UnusableMessage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report within the limits, in the words of this service.
 *
 * <p>The clocks of reporters are not ours: what they date into the future has happened by now.
 */
record ReceivedReport(EventEnvelope<?> envelope, IncidentReportV1 report, Severity severity, Instant now) {

    static ReceivedReport of(EventEnvelope<?> envelope, IncidentReportV1 report, Instant now) {
        ReportLimits.check(report);
        return new ReceivedReport(envelope, report, severityOf(report), now);
    }

    String workspace() {
        return envelope.workspace();
    }

    String incidentId() {
        return IncidentOpening.idOf(workspace(), report.source(), report.externalId());
    }

    Actor reporter() {
        return new Actor(report.source(), true);
    }

    /** When it came to what the report says. */
    Instant at() {
        return notLaterThan(now, report.at() == null ? envelope.time() : report.at());
    }

    IncidentOpening.Report opening() {
        var fields = fields();
        var detectedAt = fields.detectedAt();
        return new IncidentOpening.Report(
                fields.title(),
                fields.description(),
                severity,
                fields.services(),
                fields.tags(),
                fields.startedAt(),
                detectedAt,
                report.source(),
                report.externalId(),
                false,
                false,
                false,
                null,
                null,
                null,
                // The line of the opening comes before that of the move which the same report may name.
                detectedAt == null ? at() : notLaterThan(at(), detectedAt),
                report.source());
    }

    IncidentFields fields() {
        return new IncidentFields(
                report.title().strip(),
                report.description(),
                report.services(),
                report.tags(),
                past(report.startedAt()),
                past(report.detectedAt()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The fields that it says differently from the last report; what it leaves out it leaves as it is. */
    Set<String> namedSince(@Nullable IncidentReportV1 last) {
        var named = new LinkedHashSet<String>();
        addIfNew(named, "title", last, IncidentReportV1::title);
        addIfNew(named, "description", last, IncidentReportV1::description);
        addIfNew(named, "services", last, IncidentReportV1::services);
        addIfNew(named, "tags", last, IncidentReportV1::tags);
        addIfNew(named, "started_at", last, IncidentReportV1::startedAt);
        addIfNew(named, "detected_at", last, IncidentReportV1::detectedAt);
        return named;
    }

    AddTimelineEntry entry() {
        return new AddTimelineEntry(
                incidentId(),
                null,
                Ids.derived(workspace(), "entry", incidentId(), envelope.source(), envelope.id()),
                at(),
                report.source(),
                Objects.requireNonNull(report.message()),
                report.source(),
                null,
                false,
                Map.of(),
                List.of(),
                envelope.id(),
                reporter());
    }

    private void addIfNew(
            Set<String> named,
            String field,
            @Nullable IncidentReportV1 last,
            Function<IncidentReportV1, @Nullable Object> valueOf) {
        var value = valueOf.apply(report);
        if (value == null || List.of().equals(value)) {
            return;
        }
        if (last == null || !value.equals(valueOf.apply(last))) {
            named.add(field);
        }
    }

    private @Nullable Instant past(@Nullable Instant time) {
        return time == null ? null : notLaterThan(now, time);
    }

    private static Instant notLaterThan(Instant latest, Instant time) {
        return time.isBefore(latest) ? time : latest;
    }

    private static Severity severityOf(IncidentReportV1 report) {
        return report.severity() == null
                ? Severity.DEFAULT
                : Severity.parse(report.severity())
                        .orElseThrow(() -> new UnusableMessage("There is no severity '" + report.severity() + "'."));
    }
}
