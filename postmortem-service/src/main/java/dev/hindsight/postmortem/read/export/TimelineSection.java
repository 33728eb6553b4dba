package dev.hindsight.postmortem.read.export;

import static dev.hindsight.postmortem.read.export.Blocks.line;
import static dev.hindsight.postmortem.read.export.Blocks.link;
import static dev.hindsight.postmortem.read.export.Blocks.strong;
import static dev.hindsight.postmortem.read.export.Blocks.text;

import dev.hindsight.postmortem.timeline.ShownEntry;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The timeline minute by minute, in the order in which the postmortem tells it; key moments are strong. */
final class TimelineSection {

    /** What people said when they moved the incident on. */
    private static final List<String> REMARKS = List.of("note", "reason");

    private TimelineSection() {}

    /** @param ofSeveral whether each row tells of which incident it is */
    static void write(Blocks blocks, List<ShownEntry> timeline, boolean ofSeveral) {
        if (timeline.isEmpty()) {
            blocks.notRecorded();
        } else {
            blocks.table(
                    ofSeveral
                            ? List.of("Time (UTC)", "Incident", "Phase", "Event", "Who")
                            : List.of("Time (UTC)", "Phase", "Event", "Who"),
                    timeline.stream().map(entry -> row(entry, ofSeveral)).toList());
        }
    }

    private static List<Node> row(ShownEntry entry, boolean ofSeveral) {
        var cells = new ArrayList<Node>();
        cells.add(text(time(entry)));
        if (ofSeveral) {
            cells.add(text(entry.incident()));
        }
        cells.addAll(List.of(text(entry.phase()), event(entry), text(entry.actor())));
        return cells;
    }

    /** Where somebody corrected the time, the one that the incident tells is kept beside it. */
    private static String time(ShownEntry entry) {
        var original = entry.originalAt();
        return Times.minute(entry.at()) + (original == null ? "" : " (first told as " + Times.minute(original) + ")");
    }

    private static Node event(ShownEntry entry) {
        var told = new ArrayList<Node>();
        told.add(entry.keyMoment() ? strong(entry.label()) : text(entry.label()));
        for (var remark : REMARKS) {
            if (entry.payload().get(remark) instanceof String words && !words.isBlank()) {
                told.add(new Text(": "));
                told.add(text(words));
            }
        }
        for (int number = 1; number <= entry.evidence().size(); number++) {
            told.add(new Text(" "));
            told.add(link("(" + number + ")", entry.evidence().get(number - 1)));
        }
        return line(told.toArray(Node[]::new));
    }
}
