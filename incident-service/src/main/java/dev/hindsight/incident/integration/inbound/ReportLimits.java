package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.support.border.Storable;
import dev.hindsight.support.kafka.UnusableMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of the REST API, for reports that come another way. */
final class ReportLimits {

    private ReportLimits() {}

    static void check(IncidentReportV1 report) {
        text("source", report.source(), 100);
        text("external_id", report.externalId(), 200);
        text("title", report.title(), 200);
        atMost("description", report.description(), 20_000);
        atMost("message", report.message(), 500);
        names("services", report.services());
        names("tags", report.tags());
        time("started_at", report.startedAt());
        time("detected_at", report.detectedAt());
        time("at", report.at());
    }

    private static void names(String field, List<String> names) {
        if (names.size() > 50) {
            throw new UnusableMessage(field + " has at most 50 names.");
        }
        names.forEach(name -> text(field, name, 100));
    }

    private static void text(String field, String value, int max) {
        if (value.isBlank()) {
            throw new UnusableMessage(field + " is blank.");
        }
        atMost(field, value, max);
    }

    private static void atMost(String field, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            throw new UnusableMessage(field + " has at most " + max + " characters.");
        }
        if (value != null && !Storable.isText(value)) {
            throw new UnusableMessage(field + " has a character that cannot be stored.");
        }
    }

    private static void time(String field, @Nullable Instant time) {
        if (time != null && !Storable.isTime(time)) {
            throw new UnusableMessage(field + " is not in the years 1 to 9999.");
        }
    }
}
