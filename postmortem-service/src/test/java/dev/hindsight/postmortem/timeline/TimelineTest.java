package dev.hindsight.postmortem.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
    private static final String ID = "acme:postmortem:1";

    private static final List<IncidentLine> LINES =
            List.of(line("b", 10), line("a", 0), line("c", 10), line("d", 20), late("e", 5), late("f", 1));

    private static final List<LineId> IDS =
            LINES.stream().map(line -> new LineId(line.id(), line.late())).toList();

    @Test
    void showsWhatBelongsByTheClockAndInOrderOfArrivalAndOffersTheRest() {
        var timeline = Timeline.of(LINES, TimelineEdits.NONE);

        assertThat(timeline.entries()).extracting(ShownEntry::id).containsExactly("a", "b", "c", "d");
        assertThat(timeline.late()).extracting(ShownEntry::id).containsExactly("f", "e");
        assertThat(timeline.entries()).allSatisfy(entry -> {
            assertThat(entry.incident()).isEqualTo("INC-1");
            assertThat(entry.originalAt()).isNull();
        });
    }

    @Test
    void laysWhatWasWrittenOverIt() {
        var edits = TimelineEdits.NONE
                .with(new TimelineEntryAdded(ID, entry("m", 15), NINE, "bob"))
                .with(new TimelineEntryChanged(ID, entry("b", 25), NINE, "bob"))
                .with(new TimelineEntryRemoved(ID, "c", NINE, "bob"));

        var timeline = Timeline.of(LINES, edits);

        assertThat(timeline.entries()).extracting(ShownEntry::id).containsExactly("a", "m", "d", "b");
        assertThat(timeline.entries().getLast().originalAt()).isEqualTo(at(10));
        assertThat(timeline.entries().get(1).incident()).isNull();
        assertThat(Timeline.idsOf(IDS, edits)).containsExactlyInAnyOrder("a", "b", "d", "m");
    }

    @Test
    void takesOverALateLineAndDeclinesIt() {
        var taken = TimelineEdits.NONE.with(new LateEntryTaken(ID, "e", NINE, "bob"));
        assertThat(Timeline.of(LINES, taken).entries())
                .extracting(ShownEntry::id)
                .containsExactly("a", "e", "b", "c", "d");
        assertThat(Timeline.of(LINES, taken).late()).extracting(ShownEntry::id).containsExactly("f");

        var declined = taken.with(new TimelineEntryRemoved(ID, "e", NINE, "bob"))
                .with(new TimelineEntryRemoved(ID, "f", NINE, "bob"));
        assertThat(Timeline.of(LINES, declined))
                .isEqualTo(new Timeline(Timeline.of(LINES, TimelineEdits.NONE).entries(), List.of()));
        assertThat(Timeline.idsOf(IDS, declined)).containsExactlyInAnyOrder("a", "b", "c", "d");

        var takenAfterAll = declined.with(new LateEntryTaken(ID, "f", NINE, "bob"));
        assertThat(Timeline.of(LINES, takenAfterAll).entries())
                .extracting(ShownEntry::id)
                .contains("f");
    }

    @Test
    void keepsAnExplicitOrderAndPutsWhatComesLaterByItsTime() {
        var ordered = TimelineEdits.NONE.with(new TimelineOrdered(ID, List.of("d", "a", "gone", "b"), NINE, "bob"));

        // c is as late as b, so that it stands behind it.
        assertThat(Timeline.of(LINES, ordered).entries())
                .extracting(ShownEntry::id)
                .containsExactly("d", "a", "b", "c");

        var more = ordered.with(new TimelineEntryAdded(ID, entry("first", -5), NINE, "bob"))
                .with(new TimelineEntryAdded(ID, entry("between", 5), NINE, "bob"))
                .with(new TimelineEntryAdded(ID, entry("last", 30), NINE, "bob"));
        assertThat(Timeline.of(LINES, more).entries())
                .extracting(ShownEntry::id)
                .containsExactly("first", "d", "a", "between", "b", "c", "last");
    }

    @Test
    void pointsOutSilenceBetweenTriggerAndResolution() {
        var entries = Timeline.of(
                        List.of(line("a", 0), line("b", 60), line("c", 121), line("z", 600)), TimelineEdits.NONE)
                .entries();

        assertThat(TimelineGap.in(entries, at(-61), at(200)))
                .containsExactly(
                        new TimelineGap(at(-61), at(0), 61 * 60),
                        new TimelineGap(at(60), at(121), 61 * 60),
                        new TimelineGap(at(121), at(200), 79 * 60));
        assertThat(TimelineGap.in(entries, null, null))
                .containsExactly(
                        new TimelineGap(at(60), at(121), 61 * 60), new TimelineGap(at(121), at(600), 479 * 60));
        assertThat(TimelineGap.in(List.of(), null, null)).isEmpty();
        assertThat(TimelineGap.in(List.of(), at(0), at(30))).isEmpty();
        assertThat(TimelineGap.in(List.of(), at(0), at(90))).hasSize(1);
    }

    private static IncidentLine line(String id, int minutes) {
        return new IncidentLine(entry(id, minutes), "INC-1", NINE, false);
    }

    private static IncidentLine late(String id, int minutes) {
        return new IncidentLine(entry(id, minutes), "INC-1", NINE, true);
    }

    private static TimelineEntry entry(String id, int minutes) {
        return new TimelineEntry(id, at(minutes), "system", id, "bob", null, false, Map.of(), List.of());
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
