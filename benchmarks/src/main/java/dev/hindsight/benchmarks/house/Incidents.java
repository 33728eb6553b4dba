package dev.hindsight.benchmarks.house;

import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.events.TimelineEntryAdded;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.openincident.IncidentOpening.Report;
import dev.hindsight.incident.write.openincident.OpenIncident;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Incidents as they are measured: of ordinary size. */
public final class Incidents {

    public static final String KIND = "incident";
    /** What aggregates are called in the event store. */
    public static final String TYPE = "Incident";

    public static final String BODY =
            """
            {"title": "Checkout answers slowly in eu-west", "severity": "P1", "services": ["checkout", "payments"],
             "tags": ["latency", "eu-west"], "description": "%s"}"""
                    .formatted(description());

    private static final String TITLE = "Checkout answers slowly in eu-west";
    private static final List<String> SERVICES = List.of("checkout", "payments");
    private static final List<String> TAGS = List.of("latency", "eu-west");
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final String BY = "alice";
    private static final Actor ACTOR = new Actor(BY, true);

    private Incidents() {}

    private static String description() {
        return "The 99th percentile has risen from 300 ms to 4 s since the roll-out of 05:00. "
                .repeat(3)
                .strip();
    }

    public static OpenIncident opening(String workspace, long number) {
        return report().command(Ids.next(workspace, KIND), number, AT);
    }

    public static Report report() {
        return new Report(
                TITLE,
                description(),
                Severity.P1,
                SERVICES,
                TAGS,
                null,
                AT,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                AT,
                BY);
    }

    /** Judges the severity as it was not judged before, as long as the turns are counted. */
    public static SetSeverity judging(String incidentId, long turn) {
        return new SetSeverity(incidentId, null, turn % 2 == 0 ? Severity.P2 : Severity.P1, null, AT, ACTOR);
    }

    /** Five events: it was opened, looked into, judged anew, talked about and mitigated. */
    public static List<Object> shortStory(String id, long number) {
        return List.of(
                opened(id, number),
                new InvestigationStarted(id, AT, "Looking at the roll-out", BY),
                new SeverityChanged(id, "P2", "P1", "Payments fail as well", AT, BY),
                entry(id, 1),
                new IncidentMitigated(id, AT, "Rolled back", BY));
    }

    /** An incident with so many entries in its timeline. */
    public static List<Object> longStory(String id, long number, int entries) {
        var story = new ArrayList<Object>();
        story.add(opened(id, number));
        LongStream.range(0, entries).mapToObj(line -> entry(id, line)).forEach(story::add);
        return story;
    }

    private static IncidentOpened opened(String id, long number) {
        return new IncidentOpened(
                id,
                number,
                TITLE,
                description(),
                "P1",
                SERVICES,
                TAGS,
                null,
                AT,
                null,
                null,
                false,
                false,
                false,
                null,
                AT,
                AT,
                BY,
                null,
                null);
    }

    private static TimelineEntryAdded entry(String id, long line) {
        return new TimelineEntryAdded(
                id,
                Ids.derived("acme", "entry", id, line),
                AT.plusSeconds(line),
                "manual",
                "Connection pool of payments is exhausted on node " + line,
                BY,
                "investigation",
                false,
                Map.of("node", "payments-" + line, "pool", 50),
                List.of("https://grafana.example.org/d/payments?line=" + line),
                null,
                BY);
    }
}
