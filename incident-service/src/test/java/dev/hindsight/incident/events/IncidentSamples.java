package dev.hindsight.incident.events;

import dev.hindsight.incident.events.Impact.Figure;
import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of each kind, with a value in every field. */
public final class IncidentSamples {

    public static final String ID = "acme:incident:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40";
    public static final String POSTMORTEM_ID = "acme:postmortem:7f0c2f0a-51c5-5a3b-9a4e-0d6f6a1f4c11";

    private IncidentSamples() {}

    public static IncidentOpened opened() {
        return new IncidentOpened(
                ID,
                42,
                "Checkout answers 502",
                "About one request in five to `/checkout` fails.",
                "P1",
                List.of("checkout", "payments"),
                List.of("connection-pool"),
                at("08:52:00"),
                at("08:55:30"),
                "alertmanager",
                "checkout-5xx",
                false,
                false,
                false,
                change(),
                at("08:56:00"),
                at("08:56:00.123456"),
                "alice",
                "production",
                "https://meet.example.com/inc-42");
    }

    /** As told in an incident's life, without regard to whether it could happen in this order. */
    public static List<IncidentEvent> all() {
        return List.of(
                opened(),
                new InvestigationStarted(ID, at("08:57:00"), "Looking at the pool", "bob"),
                new IncidentMitigated(ID, at("09:20:00"), "Pool enlarged", "bob"),
                new IncidentResolved(ID, at("10:05:00"), "Rolled back", "bob"),
                new IncidentReopened(ID, at("10:30:00"), "The errors are back", "bob"),
                new IncidentCancelled(ID, at("10:40:00"), "The same as another", "INC-7", "bob"),
                new PostmortemLinked(ID, POSTMORTEM_ID, at("10:45:00"), "alice", 1L),
                new PostmortemDetached(ID, POSTMORTEM_ID, 2, at("10:50:00"), "alice"),
                new PostmortemOpened(ID, POSTMORTEM_ID, at("11:00:00"), "alice", 3L),
                new SeverityChanged(ID, "P2", "P1", "Payments fail as well", at("09:00:00"), "bob"),
                new CommanderAssigned(ID, "carol", at("09:01:00"), "bob"),
                new ResponderJoined(ID, "dave", "responder", at("09:02:00"), "carol"),
                new ResponderLeft(ID, "dave", at("09:40:00"), "dave"),
                new DetailsCorrected(ID, fields(), List.of("title", "started_at"), at("11:30:00"), "carol"),
                new ImpactAssessed(ID, impact(), at("11:31:00"), "carol"),
                new CausingChangeCorrected(ID, change(), at("11:32:00"), "carol"),
                new RunbooksReviewed(
                        ID,
                        List.of(new Runbook(
                                "Fail over", "https://wiki.example.com/fail-over", false, "The replica was behind")),
                        at("11:33:00"),
                        "carol"),
                new CommunicationLogged(
                        ID,
                        "acme:communication:0197f3a2-7100-7c55-8a0f-3b1c9f2d7e40",
                        at("09:15:00"),
                        "statuspage",
                        "All customers",
                        "We are looking into failing payments.",
                        "update-7",
                        "dave"),
                new TimelineEntryAdded(
                        ID,
                        "acme:entry:0197f3a2-7000-7c55-8a0f-3b1c9f2d7e40",
                        at("09:10:00"),
                        "slack",
                        "Decided to enlarge the pool",
                        "carol",
                        "mitigation",
                        true,
                        payload(),
                        List.of("https://grafana.example.com/d/checkout"),
                        "1710407400.000100",
                        "carol"));
    }

    public static CausingChange change() {
        return new CausingChange("https://git.example.com/pool/7", "Shrink the pool", at("08:50:00"));
    }

    public static Impact impact() {
        return new Impact(
                new Figure(new BigDecimal("18200"), "users", "Distinct accounts"),
                new Figure(new BigDecimal("21.4"), "%", "5xx at the load balancer"),
                new Figure(new BigDecimal("41000.5"), "EUR", "Orders missing against the week before"),
                new Figure(new BigDecimal("38"), "% of the quarter", "Dashboard"),
                new Figure(BigDecimal.ZERO, "orders", "Compared with the payment provider"),
                new Figure(new BigDecimal("28"), "min", "First to last failed probe"));
    }

    private static IncidentFields fields() {
        return new IncidentFields(
                "Checkout and payments answer 502",
                "About one request in three fails.",
                List.of("checkout", "payments"),
                List.of("connection-pool", "5xx"),
                at("08:50:00"),
                at("08:55:30"),
                at("08:57:00"),
                at("09:01:00"),
                at("09:20:00"),
                at("10:05:00"),
                at("12:00:00"),
                "production",
                "https://meet.example.com/inc-42");
    }

    private static Map<String, Object> payload() {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("channel", "#inc-42");
        payload.put("reactions", 3);
        payload.put("thread", List.of("a", "b"));
        return payload;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-14T" + time + "Z");
    }
}
