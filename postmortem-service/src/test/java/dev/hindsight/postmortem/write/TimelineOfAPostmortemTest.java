package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PUBLISHED;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.THEN;
import static dev.hindsight.postmortem.write.Story.matching;
import static dev.hindsight.postmortem.write.Story.publish;
import static dev.hindsight.postmortem.write.Story.refuses;

import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.postmortem.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.postmortem.write.addtimelineentry.TakeLateEntry;
import dev.hindsight.postmortem.write.changetimelineentry.ChangeTimelineEntry;
import dev.hindsight.postmortem.write.ordertimeline.OrderTimeline;
import dev.hindsight.postmortem.write.removetimelineentry.RemoveTimelineEntry;
import dev.hindsight.support.command.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineOfAPostmortemTest {

    private static final IncidentLine LINE = new IncidentLine(entry("i1", "Resolved"), "INC-1", THEN, false);
    private static final IncidentLine LATE = new IncidentLine(entry("l1", "Too late"), "INC-1", THEN, true);
    private static final TimelineEntryAdded ADDED = added("m1");

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Test
    void takesWhatIsWritten() {
        fixture.given(OPENED)
                .when(add("m1", RESPONDER, null))
                .expectEvents(new TimelineEntryAdded(ID, entry("m1", "m1"), NOW, "carol"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void recognisesARepeatedRequest() {
        fixture.given(OPENED, ADDED)
                .when(add("m1", AUTHOR, 1L))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
        fixture.given(OPENED, ADDED, removed("m1"))
                .when(add("m1", AUTHOR, null))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void changesALineOfTheIncidentHereOnly() {
        fixture.given(OPENED)
                .when(change(LINE, "Over", 1L))
                .expectEvents(new TimelineEntryChanged(ID, entry("i1", "Over"), NOW, "bob"))
                .expectResultMessagePayload(2L);
        fixture.given(OPENED, changed("i1", "Over"))
                .when(change(LINE, "Over", 2L))
                .expectNoEvents();
        fixture.given(OPENED, changed("i1", "Over"))
                .when(change(LINE, "Resolved", 2L))
                .expectEvents(new TimelineEntryChanged(ID, entry("i1", "Resolved"), NOW, "bob"));
    }

    @Test
    void changesInTheNamedFieldsOnly() {
        var current = new TimelineEntry(
                "m1",
                THEN,
                "manual",
                "x",
                "carol",
                "detection",
                true,
                Map.of("a", 1),
                List.of("https://a.example.com"));
        var given = List.of(OPENED, new TimelineEntryAdded(ID, current, THEN, "carol"));
        var values = new ChangeTimelineEntry.Values(NOW, null, null, false, Map.of(), List.of());

        fixture.given(given)
                .when(new ChangeTimelineEntry(ID, null, "m1", null, Set.of("phase"), values, NOW, AUTHOR))
                .expectEvents(new TimelineEntryChanged(
                        ID,
                        new TimelineEntry(
                                "m1", NOW, "manual", "x", "carol", null, true, Map.of("a", 1), current.evidence()),
                        NOW,
                        "bob"));
        fixture.given(given)
                .when(new ChangeTimelineEntry(
                        ID, null, "m1", null, Set.of("key_moment", "payload", "evidence"), values, NOW, AUTHOR))
                .expectEvents(new TimelineEntryChanged(
                        ID,
                        new TimelineEntry("m1", NOW, "manual", "x", "carol", "detection", false, Map.of(), List.of()),
                        NOW,
                        "bob"));
    }

    @Test
    void conflictsOnlyWhereTheSameLineChangedSince() {
        refuses(fixture.given(OPENED, changed("i1", "Over")), change(LINE, "Done", 1L), Kind.STALE, "timeline.i1");
        refuses(fixture.given(OPENED, changed("i1", "Over")), remove("i1", LINE, 1L), Kind.STALE, "timeline.i1");
        fixture.given(OPENED, ADDED, SUMMARY, changed("m1", "other"))
                .when(change(LINE, "Done", 1L))
                .expectSuccessfulHandlerExecution();
        refuses(fixture.given(OPENED, ADDED), add("m2", AUTHOR, 1L), Kind.STALE, "timeline");
        fixture.given(OPENED, SUMMARY, changed("i1", "Over"))
                .when(add("m2", AUTHOR, 1L))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isPartOfWhatAPublicationTouches() {
        refuses(fixture.given(OPENED, ADDED), publish(AUTHOR, 1L), Kind.STALE, "timeline.m1");
        refuses(fixture.given(OPENED, ADDED, removed("m1")), publish(AUTHOR, 2L), Kind.STALE, "timeline");
    }

    @Test
    void knowsNoLineThatIsNotShown() {
        refuses(fixture.given(OPENED), change(null, "x", null), Kind.NOT_FOUND, "'i1'");
        refuses(fixture.given(OPENED, removed("i1")), change(LINE, "x", null), Kind.NOT_FOUND, "'i1'");
        refuses(fixture.given(OPENED), change(LATE, "x", null), Kind.NOT_FOUND, "take it over first");
        refuses(fixture.given(OPENED), remove("m1", null, null), Kind.NOT_FOUND, "'m1'");
        refuses(fixture.given(OPENED, removed("i1")), remove("i1", LINE, null), Kind.NOT_FOUND, "'i1'");
        refuses(fixture.given(OPENED, ADDED, removed("m1")), remove("m1", null, null), Kind.NOT_FOUND, "'m1'");
        refuses(fixture.given(OPENED, changed("i1", "x")), change(null, "y", null), Kind.NOT_FOUND, "'i1'");
    }

    @Test
    void removesWrittenLinesAndThoseOfTheIncident() {
        fixture.given(OPENED, ADDED)
                .when(remove("m1", null, 2L))
                .expectEvents(new TimelineEntryRemoved(ID, "m1", NOW, "bob"))
                .expectResultMessagePayload(3L);
        fixture.given(OPENED, ADDED)
                .when(remove("i1", LINE, 1L))
                .expectEvents(new TimelineEntryRemoved(ID, "i1", NOW, "bob"));
    }

    @Test
    void takesOverLateLinesOnceAndDeclinesThem() {
        fixture.given(OPENED)
                .when(take(LATE))
                .expectEvents(new LateEntryTaken(ID, "l1", NOW, "bob"))
                .expectResultMessagePayload(2L);
        fixture.given(OPENED, new LateEntryTaken(ID, "l1", THEN, "bob"))
                .when(take(LATE))
                .expectNoEvents();
        fixture.given(OPENED).when(remove("l1", LATE, 1L)).expectEvents(new TimelineEntryRemoved(ID, "l1", NOW, "bob"));
        refuses(fixture.given(OPENED, removed("l1")), remove("l1", LATE, null), Kind.NOT_FOUND, "'l1'");
        fixture.given(OPENED, removed("l1")).when(take(LATE)).expectEvents(new LateEntryTaken(ID, "l1", NOW, "bob"));
        fixture.given(OPENED, new LateEntryTaken(ID, "l1", THEN, "bob"))
                .when(change(LATE, "In time", null))
                .expectSuccessfulHandlerExecution();
        refuses(fixture.given(OPENED), take(LINE), Kind.INVALID, "");
    }

    @Test
    void doesNotUndoThatSomebodyDeclinedALineSinceItWasSeen() {
        refuses(fixture.given(OPENED, removed("l1")), take(LATE, 1L), Kind.STALE, "timeline");
        fixture.given(OPENED, removed("l1"), SUMMARY).when(take(LATE, 2L)).expectSuccessfulHandlerExecution();
        fixture.given(OPENED, ADDED).when(take(LATE, 1L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isOrderedByExactlyTheLinesThatAreShown() {
        fixture.given(OPENED, ADDED)
                .when(order(2L, "m1", "i1"))
                .expectEvents(new TimelineOrdered(ID, List.of("m1", "i1"), NOW, "bob"))
                .expectResultMessagePayload(3L);
        fixture.given(OPENED, ADDED, new TimelineOrdered(ID, List.of("m1", "i1"), THEN, "bob"))
                .when(order(null, "m1", "i1"))
                .expectNoEvents();
        fixture.given(OPENED, ADDED)
                .when(order(2L, "x", "m1", "m1", "l1"))
                .expectNoEvents()
                .expectException(matching(refused -> refused.refusal().errors().stream()
                        .map(error -> error.field() + " " + error.code() + " " + error.message())
                        .toList()
                        .equals(List.of(
                                "ids.0 unknown The timeline shows no entry 'x'.",
                                "ids.2 repeated The entry 'm1' is named twice.",
                                "ids.3 unknown The timeline shows no entry 'l1'.",
                                "ids missing The entry 'i1' is not named."))));
    }

    @Test
    void isNotOrderedOverTheLinesOrTheOrderOfAnother() {
        refuses(fixture.given(OPENED, ADDED), order(1L, "i1"), Kind.STALE, "timeline");
        refuses(
                fixture.given(OPENED, new TimelineOrdered(ID, List.of("i1"), THEN, "carol")),
                order(1L, "i1"),
                Kind.STALE,
                "timeline_order");
        fixture.given(OPENED, changed("i1", "Over")).when(order(1L, "i1")).expectSuccessfulHandlerExecution();
    }

    @Test
    void isBounded() {
        var events = new ArrayList<Object>(List.of(OPENED));
        for (int number = 1; number <= 2_000; number++) {
            events.add(added("m" + number));
        }
        refuses(fixture.given(events), add("more", AUTHOR, null), Kind.CONFLICT, "2,000");
        refuses(fixture.given(events), change(LINE, "x", null), Kind.CONFLICT, "2,000");
        refuses(fixture.given(events), remove("i1", LINE, null), Kind.CONFLICT, "2,000");
        refuses(fixture.given(events), take(LATE), Kind.CONFLICT, "2,000");
        fixture.given(events).when(remove("m1", null, null)).expectSuccessfulHandlerExecution();

        var large = Stream.of("m1", "m2")
                .map(id -> new TimelineEntry(
                        id, THEN, "manual", id, null, null, false, Map.of("log", "x".repeat(999_000)), List.of()))
                .map(entry -> new TimelineEntryAdded(ID, entry, THEN, "bob"))
                .toList();
        var full = List.of(OPENED, large.getFirst(), large.getLast());
        var more = new AddTimelineEntry(
                ID,
                null,
                new TimelineEntry(
                        "m3", THEN, "manual", "x", null, null, false, Map.of("log", "x".repeat(3_000)), List.of()),
                NOW,
                AUTHOR);
        refuses(fixture.given(full), more, Kind.CONFLICT, "2,000,000");
        fixture.given(full).when(add("m3", AUTHOR, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAtItsBoundsOnlyWhatGrows() {
        var events = new ArrayList<Object>(List.of(OPENED, changed("i1", "x"), removed("l1")));
        for (int number = 3; number <= 2_000; number++) {
            events.add(added("m" + number));
        }
        for (var command : List.of(remove("i1", LINE, null), take(LATE), change(LINE, "y", null))) {
            fixture.given(events).when(command).expectSuccessfulHandlerExecution();
        }
        refuses(fixture.given(events), add("more", AUTHOR, null), Kind.CONFLICT, "2,000");

        var tooLong = new TimelineEntryAdded(ID, logging("m1", 1_900_000), THEN, "bob");
        var more = new TimelineEntryAdded(ID, logging("m2", 200_000), THEN, "bob");
        fixture.given(OPENED, tooLong, more)
                .when(new ChangeTimelineEntry(
                        ID,
                        null,
                        "m2",
                        null,
                        Set.of("payload"),
                        new ChangeTimelineEntry.Values(
                                null, null, null, false, Map.of("log", "x".repeat(150_000)), List.of()),
                        NOW,
                        AUTHOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isWrittenByThoseWhoMayEdit() {
        for (var command : List.of(
                add("m2", ENGINEER, null),
                new ChangeTimelineEntry(
                        ID,
                        null,
                        "i1",
                        LINE,
                        Set.of(),
                        new ChangeTimelineEntry.Values(null, "x", null, false, Map.of(), List.of()),
                        NOW,
                        ENGINEER),
                new RemoveTimelineEntry(ID, null, "i1", LINE, NOW, ENGINEER),
                new TakeLateEntry(ID, null, "l1", LATE, NOW, ENGINEER),
                new OrderTimeline(ID, null, List.of(), List.of(), NOW, ENGINEER))) {
            refuses(fixture.given(OPENED), command, Kind.FORBIDDEN, "responder");
        }
        refuses(fixture.given(OPENED, PUBLISHED), add("m2", RESPONDER, null), Kind.FORBIDDEN, "published");
    }

    private static AddTimelineEntry add(String id, Actor actor, @Nullable Long seen) {
        return new AddTimelineEntry(ID, seen, entry(id, id), NOW, actor);
    }

    private static TakeLateEntry take(IncidentLine line) {
        return take(line, null);
    }

    private static TakeLateEntry take(IncidentLine line, @Nullable Long seen) {
        return new TakeLateEntry(ID, seen, line.id(), line, NOW, AUTHOR);
    }

    private static ChangeTimelineEntry change(@Nullable IncidentLine line, String label, @Nullable Long seen) {
        var values = new ChangeTimelineEntry.Values(null, label, null, false, Map.of(), List.of());
        return new ChangeTimelineEntry(ID, seen, line == null ? "i1" : line.id(), line, Set.of(), values, NOW, AUTHOR);
    }

    private static RemoveTimelineEntry remove(String id, @Nullable IncidentLine line, @Nullable Long seen) {
        return new RemoveTimelineEntry(ID, seen, id, line, NOW, AUTHOR);
    }

    private static OrderTimeline order(@Nullable Long seen, String... ids) {
        return new OrderTimeline(
                ID, seen, List.of(ids), List.of(new LineId("i1", false), new LineId("l1", true)), NOW, AUTHOR);
    }

    private static TimelineEntryAdded added(String id) {
        return new TimelineEntryAdded(ID, entry(id, id), THEN, "bob");
    }

    private static TimelineEntryChanged changed(String id, String label) {
        return new TimelineEntryChanged(ID, entry(id, label), THEN, "bob");
    }

    private static TimelineEntryRemoved removed(String id) {
        return new TimelineEntryRemoved(ID, id, THEN, "bob");
    }

    private static TimelineEntry entry(String id, String label) {
        return new TimelineEntry(id, THEN, "manual", label, "bob", null, false, Map.of(), List.of());
    }

    private static TimelineEntry logging(String id, int characters) {
        return new TimelineEntry(
                id, THEN, "manual", id, null, null, false, Map.of("log", "x".repeat(characters)), List.of());
    }
}
