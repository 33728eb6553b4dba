package dev.hindsight.events.sample;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.report.IncidentReportV1;
import java.time.Instant;
import java.util.List;

final class ReportSamples {

    static List<PublicEvent> all() {
        return List.of(new IncidentReportV1(
                "alertmanager",
                "checkout-5xx",
                "Checkout answers 502",
                IncidentSamples.DESCRIPTION,
                "critical",
                List.of("checkout"),
                List.of("5xx"),
                IncidentSamples.STARTED,
                IncidentSamples.DETECTED,
                "mitigated",
                Instant.parse("2026-03-14T09:20:00Z"),
                "The error rate is below 1 % again."));
    }

    private ReportSamples() {}
}
