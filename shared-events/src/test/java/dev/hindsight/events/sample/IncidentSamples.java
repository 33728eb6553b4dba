package dev.hindsight.events.sample;

import static dev.hindsight.events.sample.Samples.incident;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentSeverityChangedV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class IncidentSamples {

    static final String DESCRIPTION = "About one request in five to `/checkout` fails.";
    static final Instant STARTED = Instant.parse("2026-03-14T08:52:00Z");
    static final Instant DETECTED = Instant.parse("2026-03-14T08:55:30Z");
    private static final Instant ACKNOWLEDGED = Instant.parse("2026-03-14T08:57:00Z");
    private static final Instant TRIAGED = Instant.parse("2026-03-14T09:01:00Z");
    private static final Instant MITIGATED = Instant.parse("2026-03-14T09:20:00Z");
    private static final Instant RESOLVED = Instant.parse("2026-03-14T10:05:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-20T15:00:00Z");

    private static final CausingChange CAUSE = new CausingChange(
            "https://git.example.com/checkout/releases/4.18",
            "checkout 4.18: smaller connection pool",
            Instant.parse("2026-03-14T08:50:00Z"));
    private static final IncidentImpact IMPACT = new IncidentImpact(
            new ImpactFigure(new BigDecimal("18200"), "users", "Distinct accounts with a failed checkout."),
            new ImpactFigure(new BigDecimal("21.4"), "%", "Share of 5xx at the load balancer."),
            new ImpactFigure(new BigDecimal("41000.50"), "EUR", "Orders missing against the week before."),
            new ImpactFigure(new BigDecimal("38"), "% of the quarter", "Service level dashboard."),
            new ImpactFigure(new BigDecimal("0"), "orders", "Compared with the payment provider."),
            new ImpactFigure(new BigDecimal("28"), "min", "First to last failed probe."));

    static List<PublicEvent> all() {
        return List.of(
                new IncidentOpenedV1(
                        incident("open"),
                        "alice",
                        DESCRIPTION,
                        "alice",
                        STARTED,
                        DETECTED,
                        "alertmanager",
                        "checkout-5xx",
                        entry(DETECTED, "Incident opened", "detection"),
                        CAUSE),
                new IncidentInvestigationStartedV1(
                        incident("investigating"),
                        "alice",
                        ACKNOWLEDGED,
                        "Looking at the database first.",
                        entry(ACKNOWLEDGED, "Investigation started", "investigation")),
                new IncidentMitigatedV1(
                        incident("mitigated"),
                        "bob",
                        MITIGATED,
                        "Rolled back to 4.17.",
                        entry(MITIGATED, "Mitigated", "mitigation")),
                new IncidentResolvedV1(
                        incident("resolved"),
                        "alice",
                        RESOLVED,
                        "The pool is sized for the peak again.",
                        STARTED,
                        DETECTED,
                        entry(RESOLVED, "Resolved", "resolution")),
                new IncidentReopenedV1(
                        incident("investigating"),
                        "bob",
                        RESOLVED,
                        "Errors are back since 10:02.",
                        entry(RESOLVED, "Reopened", "investigation")),
                new IncidentPostmortemOpenedV1(
                        incident("post_mortem"),
                        "alice",
                        RESOLVED,
                        Samples.POSTMORTEM_ID,
                        entry(RESOLVED, "Postmortem opened", "resolution")),
                new IncidentPostmortemDetachedV1(
                        incident("resolved"),
                        "alice",
                        RESOLVED,
                        Samples.POSTMORTEM_ID,
                        entry(RESOLVED, "Postmortem detached", "resolution")),
                new IncidentCancelledV1(
                        incident("cancelled"),
                        "alice",
                        TRIAGED,
                        "The same outage was reported twice.",
                        "INC-41",
                        entry(TRIAGED, "Cancelled as a duplicate of INC-41", "investigation")),
                new IncidentSeverityChangedV1(
                        incident("investigating"),
                        "alice",
                        "P2",
                        "P1",
                        "Payments fail as well.",
                        entry(TRIAGED, "Severity raised from P2 to P1", "investigation")),
                new IncidentCommanderAssignedV1(
                        incident("investigating"), "alice", "bob", entry(TRIAGED, "bob leads", "investigation")),
                new IncidentResponderJoinedV1(
                        incident("investigating"),
                        "carol",
                        "carol",
                        "responder",
                        entry(TRIAGED, "carol joined as responder", "investigation")),
                new IncidentResponderLeftV1(
                        incident("mitigated"), "carol", "carol", entry(MITIGATED, "carol left", "mitigation")),
                new IncidentDetailsChangedV1(
                        incident("resolved"),
                        "alice",
                        DESCRIPTION,
                        STARTED,
                        DETECTED,
                        ACKNOWLEDGED,
                        TRIAGED,
                        MITIGATED,
                        RESOLVED,
                        CLOSED,
                        List.of("title", "started_at"),
                        IMPACT,
                        CAUSE),
                new IncidentTimelineEntryAddedV1(
                        incident("investigating"),
                        "carol",
                        new TimelineEntryV1(
                                "0197f3a2-8c40-7d11-b5a2-64d0c1e7f903",
                                Instant.parse("2026-03-14T09:04:10Z"),
                                "slack",
                                "All 20 database connections are in use",
                                "carol",
                                "investigation",
                                true,
                                Map.of("channel", "#inc-42"),
                                List.of("https://grafana.example.com/d/checkout?from=1773478800000"))));
    }

    private static TimelineEntryV1 entry(Instant at, String label, String phase) {
        return new TimelineEntryV1(
                "0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40-1",
                at,
                "system",
                label,
                "alice",
                phase,
                false,
                Map.of("severity", "P1"),
                List.of("https://grafana.example.com/d/checkout"));
    }

    private IncidentSamples() {}
}
