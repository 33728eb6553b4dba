package dev.hindsight.postmortem.read.export;

import static dev.hindsight.postmortem.read.export.Blocks.line;
import static dev.hindsight.postmortem.read.export.Blocks.link;
import static dev.hindsight.postmortem.read.export.Blocks.strong;
import static dev.hindsight.postmortem.read.export.Blocks.text;

import dev.hindsight.postmortem.incident.Change;
import dev.hindsight.postmortem.incident.Impact;
import dev.hindsight.postmortem.incident.Impact.Figure;
import dev.hindsight.postmortem.incident.KnownIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What the incident itself tells: how severe it was, when, what it did and which change caused it. */
final class IncidentSections {

    private static final String UNKNOWN = "not recorded";

    private IncidentSections() {}

    static void severityAndTimes(Blocks blocks, KnownIncident incident, List<KnownIncident> attached) {
        var facts = new ArrayList<List<Node>>();
        addFact(facts, "Severity", List.of(incident.incident().severity()));
        addFact(facts, "Services", incident.incident().services());
        addFact(facts, "Tags", incident.incident().tags());
        attached.forEach(other -> addFact(
                facts,
                "Covers too",
                List.of(other.key() + ": " + other.incident().title())));
        blocks.list(facts);

        var course = incident.details().course();
        var times = new ArrayList<List<Node>>();
        addTime(times, "Began", course.startedAt());
        addTime(times, "Detected", course.detectedAt());
        addTime(times, "Acknowledged", course.acknowledgedAt());
        if (course.triagedAt() != null) {
            addTime(times, "Triaged", course.triagedAt());
        }
        addTime(times, "Mitigated", course.mitigatedAt());
        addTime(times, "Resolved", course.resolvedAt());
        if (course.closedAt() != null) {
            addTime(times, "Closed", course.closedAt());
        }
        blocks.table(List.of("Stage", "Time (UTC)"), times);
        blocks.table(
                List.of("Measure", "Duration"),
                List.of(
                        measure("Time to detect", course.startedAt(), course.detectedAt()),
                        measure("Time to acknowledge", course.detectedAt(), course.acknowledgedAt()),
                        measure("Time to mitigate", course.startedAt(), course.mitigatedAt()),
                        measure("Time to resolve", course.startedAt(), course.resolvedAt())));
    }

    static void figures(Blocks blocks, Impact impact) {
        var rows = new ArrayList<List<Node>>();
        addFigure(rows, "User", "Users affected", impact.usersAffected());
        addFigure(rows, "Business", "Revenue", impact.revenue());
        addFigure(rows, "Business", "Error budget", impact.errorBudget());
        addFigure(rows, "Technical", "Requests failed", impact.requestsFailed());
        addFigure(rows, "Technical", "Data loss", impact.dataLoss());
        addFigure(rows, "Technical", "Duration", impact.duration());
        blocks.table(List.of("Impact", "Metric", "Value", "How it was measured"), rows);
    }

    static void change(Blocks blocks, Change change) {
        var title = change.title();
        var told = new ArrayList<Node>();
        told.add(new Text("Caused by a change: "));
        told.add(link(title == null || title.isBlank() ? change.url() : title, change.url()));
        if (change.at() != null) {
            told.add(new Text(", " + Times.minute(change.at()) + " UTC"));
        }
        blocks.paragraph(told.toArray(Node[]::new));
    }

    private static void addFact(List<List<Node>> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(List.of(line(strong(name + ":"), new Text(" "), text(String.join(", ", values)))));
        }
    }

    private static void addTime(List<List<Node>> rows, String stage, @Nullable Instant at) {
        rows.add(List.of(text(stage), text(at == null ? UNKNOWN : Times.minute(at))));
    }

    private static void addFigure(List<List<Node>> rows, String kind, String metric, @Nullable Figure figure) {
        if (figure != null) {
            rows.add(List.of(
                    text(kind),
                    text(metric),
                    text(figure.value().toPlainString() + " " + figure.unit()),
                    text(figure.method())));
        }
    }

    private static List<Node> measure(String name, @Nullable Instant start, @Nullable Instant end) {
        return List.of(text(name), text(duration(start, end)));
    }

    private static String duration(@Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null) {
            return UNKNOWN;
        }
        return end.isBefore(start) ? "invalid: it ends before it begins" : Times.duration(Duration.between(start, end));
    }
}
