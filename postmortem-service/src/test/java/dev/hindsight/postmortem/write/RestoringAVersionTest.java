package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.*;

import dev.hindsight.postmortem.document.PostmortemDocument;
import dev.hindsight.postmortem.document.PostmortemFold;
import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.EditedTimeline;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.write.removetimelineentry.RemoveTimelineEntry;
import dev.hindsight.postmortem.write.restoreversion.RestoreVersion;
import dev.hindsight.support.command.Refusal.Kind;
import dev.hindsight.support.command.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestoringAVersionTest {

    private static final ContributingFactor FACTOR = new ContributingFactor("f1", "No alert");
    private static final TimelineEntryAdded LINE = new TimelineEntryAdded(ID, entry("m1"), THEN, "bob");

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Test
    void bringsBackTextsAndListsAndTellsOnlyWhatDiffers() {
        var first = new FieldsEdited(
                ID,
                Map.of("summary", "It burned", "impact", "Nothing"),
                List.of(FACTOR),
                List.of(new Artefact("adr", "Pools", null)),
                List.of(),
                THEN,
                "bob");
        var texts = new HashMap<String, @Nullable String>();
        texts.put("summary", "It was on fire");
        texts.put("trigger", "A match");
        var second = new FieldsEdited(
                ID,
                texts,
                List.of(),
                List.of(new Artefact("adr", "Pools", null)),
                List.of(new Appendix("Log", "...")),
                THEN,
                "bob");
        var back = new HashMap<String, @Nullable String>();
        back.put("summary", "It burned");
        back.put("trigger", null);

        given(OPENED, first, second)
                .when(restore(3L, OPENED, first))
                .expectEvents(new VersionRestored(
                        ID, 2, back, List.of(FACTOR), null, List.of(), List.of(), List.of(), null, null, NOW, "bob"))
                .expectResultMessagePayload(4L);
    }

    @Test
    void putsItemsBackUnderTheirIndexesAndGivesNoneTwice() {
        var second = added(item(2, "two"), "i2");
        var events = new PostmortemEvent[] {
            OPENED, FIRST, second, removed(1), changed(item(2, "other")), added(item(3, "three"), "i3")
        };
        var restored = items(3, List.of(item(1, "one"), item(2, "two")), List.of(3));

        given(events).when(restore(6L, OPENED, FIRST, second)).expectEvents(restored);
        given(with(events, restored))
                .when(add(item(0, "four"), null, AUTHOR, null))
                .expectResultMessagePayload(4L);
        given(with(events, restored))
                .when(restore(null, with(events)))
                .expectEvents(new VersionRestored(
                        ID,
                        6,
                        Map.of(),
                        null,
                        null,
                        null,
                        List.of(item(2, "other"), item(3, "three")),
                        List.of(1),
                        null,
                        null,
                        NOW,
                        "bob"));
    }

    @Test
    void bringsBackWhatWasDoneToTheTimeline() {
        var order = new TimelineOrdered(ID, List.of("m1", "i1"), THEN, "bob");
        var before = new PostmortemEvent[] {OPENED, LINE, order};
        given(with(
                        before,
                        new TimelineEntryRemoved(ID, "m1", THEN, "bob"),
                        new TimelineEntryRemoved(ID, "i1", THEN, "bob"),
                        new LateEntryTaken(ID, "l1", THEN, "bob"),
                        new TimelineOrdered(ID, List.of("l1"), THEN, "bob")))
                .when(restore(7L, before))
                .expectEvents(timeline(
                        3,
                        new EditedTimeline(
                                List.of(entry("m1")), List.of(), List.of(), List.of(), List.of("m1", "i1"))));
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        given(OPENED, SUMMARY, FIRST, LINE)
                .when(restore(4L, OPENED, SUMMARY, FIRST, LINE))
                .expectNoEvents()
                .expectResultMessagePayload(4L);
    }

    @Test
    void restoresOnceForOneRequest() {
        var command = new RestoreVersion(ID, null, was(OPENED), "r9", NOW, AUTHOR);
        var restored = new VersionRestored(
                ID, 1, clearing("summary"), null, null, null, List.of(), List.of(), null, "r9", THEN, "bob");

        given(OPENED, SUMMARY, restored, SUMMARY).when(command).expectNoEvents().expectResultMessagePayload(4L);
    }

    @Test
    void conflictsOnlyWhereItTouchesWhatChangedSince() {
        var texts = new PostmortemEvent[] {OPENED, SUMMARY, edited(Map.of("summary", "Fire"))};
        given(with(texts, edited(Map.of("impact", "x")), FIRST, removed(1)))
                .when(restore(3L, with(texts, edited(Map.of("impact", "x")), FIRST)))
                .expectException(stale("action_items"));
        refuses(given(with(texts)), restore(2L, OPENED, SUMMARY), Kind.STALE, "summary");
        given(with(texts, FIRST, changed(item(1, "other"))))
                .when(restore(4L, OPENED, SUMMARY, texts[2], FIRST))
                .expectException(stale("action_items.1"));
        given(OPENED, SUMMARY, FIRST, edited(Map.of("impact", "x")))
                .when(restore(3L, OPENED, FIRST, edited(Map.of("impact", "x"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void conflictsWithLinesThatChangedSince() {
        refuses(given(OPENED, SUMMARY, LINE), restore(2L, OPENED, SUMMARY), Kind.STALE, "timeline.m1");
        refuses(
                given(OPENED, LINE, new TimelineEntryRemoved(ID, "m1", THEN, "bob")),
                restore(2L, OPENED, LINE),
                Kind.STALE,
                "timeline");
        var moved = new TimelineOrdered(ID, List.of("i1"), THEN, "bob");
        refuses(given(OPENED, moved), restore(1L, OPENED), Kind.STALE, "timeline_order");
        refuses(given(OPENED), restore(2L, OPENED), Kind.STALE, "version 2");
        given(OPENED, SUMMARY, LINE).when(restore(2L, OPENED, LINE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void makesStaleWhatItChangesAndNothingElse() {
        var restored = new VersionRestored(
                ID, 1, clearing("summary"), null, null, null, List.of(), List.of(1), null, null, THEN, "bob");
        var story = new PostmortemEvent[] {OPENED, SUMMARY, FIRST, restored};
        refuses(given(story), edit(Map.of("summary", "x"), AUTHOR, 3L), Kind.STALE, "summary");
        refuses(given(story), add(item(0, "x"), null, AUTHOR, 3L), Kind.STALE, "action_items");
        refuses(given(story), change(item(1, "x"), Set.of(), AUTHOR, 3L), Kind.NOT_FOUND, "1");
        refuses(given(story), publish(AUTHOR, 3L), Kind.STALE, "summary");
        given(story).when(edit(Map.of("impact", "x"), AUTHOR, 3L)).expectSuccessfulHandlerExecution();

        var lineBack =
                timeline(2, new EditedTimeline(List.of(entry("m1")), List.of(), List.of(), List.of(), List.of()));
        var lineGone = timeline(1, new EditedTimeline(List.of(), List.of(), List.of(), List.of(), List.of()));
        refuses(
                given(OPENED, LINE, lineGone, lineBack),
                new RemoveTimelineEntry(ID, 3L, "m1", null, NOW, AUTHOR),
                Kind.STALE,
                "timeline.m1");
    }

    @Test
    void leavesThePublicationAndItsRevisionAlone() {
        var restored = new VersionRestored(
                ID, 1, clearing("summary"), null, null, null, List.of(), List.of(), null, null, THEN, "bob");
        given(OPENED, SUMMARY, PUBLISHED, restored).when(republish(AUTHOR, 4L)).expectSuccessfulHandlerExecution();
        refuses(given(OPENED, SUMMARY, PUBLISHED, restored), publish(AUTHOR, null), Kind.CONFLICT, "existing");
    }

    @Test
    void isForThoseWhoMayEdit() {
        refuses(given(OPENED, SUMMARY), restoreAs(ENGINEER, OPENED), Kind.FORBIDDEN, "responder");
        refuses(given(OPENED, SUMMARY, PUBLISHED), restoreAs(RESPONDER, OPENED), Kind.FORBIDDEN, "published");
        given(OPENED, SUMMARY).when(restoreAs(RESPONDER, OPENED)).expectSuccessfulHandlerExecution();
    }

    private TestExecutor<Postmortem> given(PostmortemEvent... story) {
        return fixture.given(Arrays.asList(story));
    }

    private static Matcher<Refused> stale(String section) {
        return matching(refused -> refused.refusal().kind() == Kind.STALE
                && refused.refusal().detail().endsWith(": " + section + "."));
    }

    private static RestoreVersion restore(@Nullable Long seen, PostmortemEvent... story) {
        return new RestoreVersion(ID, seen, was(story), null, NOW, AUTHOR);
    }

    private static RestoreVersion restoreAs(Actor actor, PostmortemEvent... story) {
        return new RestoreVersion(ID, null, was(story), null, NOW, actor);
    }

    private static PostmortemDocument was(PostmortemEvent... story) {
        PostmortemDocument document = null;
        for (var event : story) {
            document = PostmortemFold.after(document, event);
        }
        return Objects.requireNonNull(document);
    }

    private static PostmortemEvent[] with(PostmortemEvent[] story, PostmortemEvent... more) {
        var all = new ArrayList<>(Arrays.asList(story));
        all.addAll(Arrays.asList(more));
        return all.toArray(PostmortemEvent[]::new);
    }

    private static VersionRestored items(long version, List<ActionItem> put, List<Integer> removed) {
        return new VersionRestored(ID, version, Map.of(), null, null, null, put, removed, null, null, NOW, "bob");
    }

    private static VersionRestored timeline(long version, EditedTimeline edits) {
        return new VersionRestored(
                ID, version, Map.of(), null, null, null, List.of(), List.of(), edits, null, NOW, "bob");
    }

    private static Map<String, @Nullable String> clearing(String name) {
        var texts = new HashMap<String, @Nullable String>();
        texts.put(name, null);
        return texts;
    }

    private static TimelineEntry entry(String id) {
        return new TimelineEntry(id, THEN, "manual", id, "bob", null, false, Map.of(), List.of());
    }
}
