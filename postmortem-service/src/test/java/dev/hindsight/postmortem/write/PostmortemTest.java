package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.model.Actor;
import dev.hindsight.postmortem.write.addactionitem.AddActionItem;
import dev.hindsight.postmortem.write.changeactionitem.ChangeActionItem;
import dev.hindsight.postmortem.write.editfields.EditFields;
import dev.hindsight.postmortem.write.editfields.EditFields.Factor;
import dev.hindsight.postmortem.write.openpostmortem.OpenPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.PublishPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.RepublishPostmortem;
import dev.hindsight.postmortem.write.removeactionitem.RemoveActionItem;
import dev.hindsight.postmortem.write.unpublishpostmortem.UnpublishPostmortem;
import dev.hindsight.support.command.Refusal.Kind;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostmortemTest {

    private static final String ID = "acme:postmortem:1";
    private static final Instant THEN = Instant.parse("2026-03-15T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
    private static final IncidentFacts INCIDENT = incident("resolved", false);
    private static final IncidentFacts SECRET = incident("resolved", true);

    private static final Actor AUTHOR = new Actor("bob", true, false, false);
    private static final Actor RESPONDER = new Actor("carol", true, false, true);
    private static final Actor ENGINEER = new Actor("eve", true, false, false);
    private static final Actor ADMIN = new Actor("alice", true, true, false);
    private static final Actor VIEWER_IN_THE_RESPONSE = new Actor("dave", false, false, true);
    private static final Actor VIEWER_NAMED_AUTHOR = new Actor("bob", false, false, false);

    private static final PostmortemOpened OPENED = new PostmortemOpened(ID, INCIDENT, "bob", "r1", THEN, "carol");
    private static final FieldsEdited SUMMARY = edited(Map.of("summary", "It burned"));
    private static final ActionItemAdded FIRST = added(item(1, "one"), "i1");
    private static final PostmortemPublished PUBLISHED =
            new PostmortemPublished(ID, INCIDENT, publication(1, null), THEN, "bob");
    private static final PostmortemUnpublished UNPUBLISHED =
            new PostmortemUnpublished(ID, INCIDENT, 1, "bob", THEN, "alice");

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Nested
    class Opening {

        @Test
        void opensFromAResolvedIncident() {
            fixture.givenNoPriorActivity()
                    .when(open(INCIDENT, "bob", "r1", RESPONDER))
                    .expectEvents(new PostmortemOpened(ID, INCIDENT, "bob", "r1", NOW, "carol"))
                    .expectResultMessagePayload(1L);
        }

        @Test
        void isOpenToAnyEngineer() {
            fixture.givenNoPriorActivity()
                    .when(open(INCIDENT, "eve", null, ENGINEER))
                    .expectEvents(new PostmortemOpened(ID, INCIDENT, "eve", null, NOW, "eve"));
        }

        @Test
        void isRefusedToViewers() {
            refuses(
                    fixture.givenNoPriorActivity(),
                    open(INCIDENT, "dave", null, VIEWER_IN_THE_RESPONSE),
                    Kind.FORBIDDEN,
                    "'engineer'");
        }

        @Test
        void isRefusedWhileTheIncidentIsNotResolvedWithItsStatus() {
            for (var status : List.of("open", "investigating", "mitigated", "post_mortem", "cancelled")) {
                refuses(
                        new AggregateTestFixture<>(Postmortem.class).givenNoPriorActivity(),
                        open(incident(status, false), "bob", null, AUTHOR),
                        Kind.CONFLICT,
                        "'" + status + "'");
            }
        }

        @Test
        void happensOnce() {
            refuses(fixture.given(OPENED), open(INCIDENT, "bob", "r2", AUTHOR), Kind.CONFLICT, "exists");
            refuses(fixture.given(OPENED), open(INCIDENT, "bob", null, AUTHOR), Kind.CONFLICT, "exists");
        }

        @Test
        void findsItselfDoneWhenTheRequestIsRepeatedEvenAfterTheIncidentWentOn() {
            fixture.given(OPENED, SUMMARY)
                    .when(open(incident("investigating", false), "bob", "r1", RESPONDER))
                    .expectNoEvents()
                    .expectResultMessagePayload(2L);
        }

        @Test
        void ofAPrivateIncidentIsHiddenFromThoseWhoTakeNoPart() {
            refuses(fixture.givenNoPriorActivity(), open(SECRET, "eve", null, ENGINEER), Kind.NOT_FOUND, "no such");
        }
    }

    @Nested
    class Editing {

        @Test
        void storesOnlyWhatChanged() {
            fixture.given(OPENED, SUMMARY)
                    .when(edit(Map.of("summary", "It burned", "impact", "All of it"), AUTHOR, null))
                    .expectEvents(new FieldsEdited(ID, Map.of("impact", "All of it"), null, null, null, NOW, "bob"))
                    .expectResultMessagePayload(3L);
        }

        @Test
        void ofNothingIsNoEvent() {
            fixture.given(OPENED, SUMMARY)
                    .when(edit(Map.of("summary", "It burned"), AUTHOR, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(2L);
        }

        @Test
        void givesNewFactorsIdentifiersThatWereNeverGivenBefore() {
            fixture.given(
                            OPENED,
                            factors(new ContributingFactor("f1", "a"), new ContributingFactor("f2", "b")),
                            factors(new ContributingFactor("f1", "a")))
                    .when(new EditFields(
                            ID,
                            null,
                            Map.of(),
                            List.of(new Factor(null, "c"), new Factor("f1", "A")),
                            List.of(new Artefact("adr", "Pools", null)),
                            List.of(new Appendix("Log", "...")),
                            NOW,
                            AUTHOR))
                    .expectEvents(new FieldsEdited(
                            ID,
                            Map.of(),
                            List.of(new ContributingFactor("f3", "c"), new ContributingFactor("f1", "A")),
                            List.of(new Artefact("adr", "Pools", null)),
                            List.of(new Appendix("Log", "...")),
                            NOW,
                            "bob"));
        }

        @Test
        void refusesFactorsThatAreUnknownOrNamedTwice() {
            var command = new EditFields(
                    ID,
                    null,
                    Map.of(),
                    List.of(new Factor("f1", "a"), new Factor("f1", "b"), new Factor("f7", "c")),
                    null,
                    null,
                    NOW,
                    AUTHOR);
            fixture.given(OPENED, factors(new ContributingFactor("f1", "a")))
                    .when(command)
                    .expectNoEvents()
                    .expectException(matching(refused -> refused.refusal().errors().stream()
                            .map(error -> error.field() + " " + error.code())
                            .toList()
                            .equals(List.of(
                                    "contributing_factors.1.id repeated", "contributing_factors.2.id unknown"))));
        }

        @Test
        void conflictsOnlyWhereItTouchesWhatChangedSince() {
            fixture.given(OPENED, SUMMARY)
                    .when(edit(Map.of("impact", "x"), AUTHOR, 1L))
                    .expectSuccessfulHandlerExecution();
            refuses(fixture.given(OPENED, SUMMARY), edit(Map.of("summary", "x"), AUTHOR, 1L), Kind.STALE, "summary");
            refuses(fixture.given(OPENED), edit(Map.of("summary", "x"), AUTHOR, 9L), Kind.STALE, "version 9");
            fixture.given(OPENED, SUMMARY)
                    .when(edit(Map.of("summary", "x"), AUTHOR, 2L))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotDisturbedByAPublicationMeanwhile() {
            fixture.given(OPENED, SUMMARY, PUBLISHED)
                    .when(edit(Map.of("summary", "x"), AUTHOR, 2L))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void ofADraftIsForRespondersTheAuthorAndAdmins() {
            for (var actor : List.of(AUTHOR, RESPONDER, ADMIN)) {
                fixture.given(OPENED)
                        .when(edit(Map.of("summary", "x"), actor, null))
                        .expectSuccessfulHandlerExecution();
            }
            for (var actor : List.of(ENGINEER, VIEWER_IN_THE_RESPONSE, VIEWER_NAMED_AUTHOR)) {
                refuses(fixture.given(OPENED), edit(Map.of("summary", "x"), actor, null), Kind.FORBIDDEN, "responder");
            }
        }

        @Test
        void ofWhatIsPublishedIsForTheAuthorAndAdmins() {
            for (var actor : List.of(AUTHOR, ADMIN)) {
                fixture.given(OPENED, PUBLISHED)
                        .when(edit(Map.of("summary", "x"), actor, null))
                        .expectSuccessfulHandlerExecution();
            }
            for (var actor : List.of(RESPONDER, ENGINEER, VIEWER_NAMED_AUTHOR)) {
                refuses(
                        fixture.given(OPENED, PUBLISHED),
                        edit(Map.of("summary", "x"), actor, null),
                        Kind.FORBIDDEN,
                        "published");
            }
            fixture.given(OPENED, PUBLISHED, UNPUBLISHED)
                    .when(edit(Map.of("summary", "x"), RESPONDER, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void ofAPrivateOneIsHiddenFromThoseWhoTakeNoPart() {
            var secret = new PostmortemOpened(ID, SECRET, "bob", null, THEN, "bob");
            refuses(fixture.given(secret), edit(Map.of("summary", "x"), ENGINEER, null), Kind.NOT_FOUND, "no such");
            refuses(fixture.given(secret), publish(ENGINEER, null), Kind.NOT_FOUND, "no such");
            fixture.given(secret)
                    .when(edit(Map.of("summary", "x"), RESPONDER, null))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class ActionItemsOfIt {

        @Test
        void getIndexesInOrderOfAddingThatAreNeverGivenAgain() {
            fixture.given(OPENED)
                    .when(add(item(0, "one"), null, AUTHOR, null))
                    .expectEvents(new ActionItemAdded(ID, item(1, "one"), null, NOW, "bob"))
                    .expectResultMessagePayload(1L);
            fixture.given(OPENED, FIRST, removed(1))
                    .when(add(item(0, ""), "i2", RESPONDER, null))
                    .expectEvents(new ActionItemAdded(ID, item(2, ""), "i2", NOW, "carol"))
                    .expectResultMessagePayload(2L);
        }

        @Test
        void areFoundByARepeatedRequest() {
            fixture.given(OPENED, FIRST, added(item(2, "two"), "i2"))
                    .when(add(item(0, "one"), "i1", AUTHOR, 1L))
                    .expectNoEvents()
                    .expectResultMessagePayload(1L);
        }

        @Test
        void areAtMostTwoHundred() {
            var events = new ArrayList<Object>(List.of(OPENED));
            for (int index = 1; index <= 200; index++) {
                events.add(added(item(index, "n"), null));
            }
            refuses(fixture.given(events), add(item(0, "more"), null, AUTHOR, null), Kind.CONFLICT, "200");
            events.add(removed(7));
            fixture.given(events).when(add(item(0, "more"), null, AUTHOR, null)).expectResultMessagePayload(201L);
        }

        @Test
        void conflictWhenTheListChangedSinceOnlyIfAsked() {
            refuses(fixture.given(OPENED, FIRST), add(item(0, "x"), null, AUTHOR, 1L), Kind.STALE, "action_items");
            fixture.given(OPENED, SUMMARY)
                    .when(add(item(0, "x"), null, AUTHOR, 1L))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void changeInTheNamedFieldsOnly() {
            fixture.given(OPENED, FIRST)
                    .when(change(item(1, "uno"), Set.of("title"), AUTHOR, 2L))
                    .expectEvents(new ActionItemChanged(ID, item(1, "uno"), NOW, "bob"))
                    .expectResultMessagePayload(3L);
            fixture.given(OPENED, FIRST)
                    .when(change(item(1, "uno"), Set.of("structural"), AUTHOR, 2L))
                    .expectNoEvents()
                    .expectResultMessagePayload(2L);
        }

        @Test
        void conflictWhenTheSameItemChangedSince() {
            var both = fixture.given(OPENED, FIRST, added(item(2, "two"), null), changed(item(1, "uno")));
            refuses(both, change(item(1, "eins"), Set.of("title"), AUTHOR, 2L), Kind.STALE, "action_items.1");
            fixture.given(OPENED, FIRST, added(item(2, "two"), null), changed(item(1, "uno")))
                    .when(change(item(2, "zwei"), Set.of("title"), AUTHOR, 3L))
                    .expectSuccessfulHandlerExecution();
            refuses(
                    fixture.given(OPENED, FIRST, changed(item(1, "uno"))),
                    remove(1, AUTHOR, 2L),
                    Kind.STALE,
                    "action_items.1");
        }

        @Test
        void areRemovedOnce() {
            fixture.given(OPENED, FIRST)
                    .when(remove(1, AUTHOR, 2L))
                    .expectEvents(new ActionItemRemoved(ID, 1, NOW, "bob"))
                    .expectResultMessagePayload(3L);
            refuses(fixture.given(OPENED, FIRST, removed(1)), remove(1, AUTHOR, null), Kind.NOT_FOUND, "item 1");
            refuses(
                    fixture.given(OPENED),
                    change(item(4, "x"), Set.of("title"), AUTHOR, null),
                    Kind.NOT_FOUND,
                    "item 4");
        }

        @Test
        void addressFactorsThatAreThereOrWereWhenTheyWereNamed() {
            var addressing = addressing("f1");
            refuses(fixture.given(OPENED), add(addressing, null, AUTHOR, null), Kind.INVALID, "");
            var given = List.of(
                    OPENED,
                    factors(new ContributingFactor("f1", "a"), new ContributingFactor("f2", "b")),
                    added(addressing.withIndex(1), null),
                    factors(new ContributingFactor("f2", "b")));
            fixture.given(given)
                    .when(change(addressing("f1", "f2").withIndex(1), Set.of("addresses"), AUTHOR, null))
                    .expectSuccessfulHandlerExecution();
            refuses(
                    fixture.given(given),
                    change(addressing("f1", "f9").withIndex(1), Set.of("addresses"), AUTHOR, null),
                    Kind.INVALID,
                    "");
        }

        @Test
        void areWrittenByThoseWhoMayEdit() {
            refuses(fixture.given(OPENED), add(item(0, "x"), null, ENGINEER, null), Kind.FORBIDDEN, "responder");
            refuses(
                    fixture.given(OPENED, FIRST),
                    change(item(1, "x"), Set.of("title"), ENGINEER, null),
                    Kind.FORBIDDEN,
                    "responder");
            refuses(fixture.given(OPENED, FIRST), remove(1, ENGINEER, null), Kind.FORBIDDEN, "responder");
            refuses(
                    fixture.given(OPENED, PUBLISHED),
                    add(item(0, "x"), null, RESPONDER, null),
                    Kind.FORBIDDEN,
                    "published");
        }
    }

    @Nested
    class Publishing {

        @Test
        void storesAllThatOthersAreTold() {
            fixture.given(OPENED, SUMMARY, FIRST)
                    .when(publish(AUTHOR, 3L))
                    .expectEvents(new PostmortemPublished(
                            ID, INCIDENT, publication(1, "It burned", item(1, "one")), NOW, "bob"))
                    .expectResultMessagePayload(4L);
        }

        @Test
        void isRefusedWhenItIsPublishedWhateverVersionWasSeen() {
            for (var seen : new @Nullable Long[] {null, 1L, 2L, 9L}) {
                fixture.given(OPENED, PUBLISHED)
                        .when(publish(AUTHOR, seen))
                        .expectNoEvents()
                        .expectException(matching(refused -> refused.refusal().kind() == Kind.CONFLICT
                                && refused.refusal().detail().equals("Publish refused: existing published version")));
            }
        }

        @Test
        void conflictsWithAnyChangeSince() {
            refuses(fixture.given(OPENED, SUMMARY), publish(AUTHOR, 1L), Kind.STALE, "summary");
            refuses(fixture.given(OPENED, FIRST), publish(AUTHOR, 1L), Kind.STALE, "action_items.1");
            refuses(fixture.given(OPENED, PUBLISHED, SUMMARY), republish(AUTHOR, 2L), Kind.STALE, "summary");
            refuses(fixture.given(OPENED, PUBLISHED, SUMMARY), unpublish(ADMIN, 2L), Kind.STALE, "summary");
        }

        @Test
        void anewKeepsTheTimeOfTheFirstAndRaisesTheRevision() {
            fixture.given(OPENED, PUBLISHED, SUMMARY)
                    .when(republish(ADMIN, null))
                    .expectEvents(
                            new PostmortemRepublished(ID, INCIDENT, publication(2, "It burned"), THEN, NOW, "alice"))
                    .expectResultMessagePayload(4L);
        }

        @Test
        void anewIsRefusedToWhatIsNotPublished() {
            refuses(fixture.given(OPENED), republish(AUTHOR, null), Kind.CONFLICT, "no published version");
            refuses(
                    fixture.given(OPENED, PUBLISHED, UNPUBLISHED),
                    republish(AUTHOR, null),
                    Kind.CONFLICT,
                    "no published version");
        }

        @Test
        void isTakenBackByAdminsOnlyAndOnce() {
            fixture.given(OPENED, PUBLISHED)
                    .when(unpublish(ADMIN, 2L))
                    .expectEvents(new PostmortemUnpublished(ID, INCIDENT, 1, "bob", NOW, "alice"))
                    .expectResultMessagePayload(3L);
            refuses(fixture.given(OPENED, PUBLISHED), unpublish(AUTHOR, null), Kind.FORBIDDEN, "'admin'");
            refuses(fixture.given(OPENED), unpublish(ADMIN, null), Kind.CONFLICT, "no published version");
            refuses(
                    fixture.given(OPENED, PUBLISHED, UNPUBLISHED),
                    unpublish(ADMIN, null),
                    Kind.CONFLICT,
                    "no published version");
        }

        @Test
        void afterItWasTakenBackStampsAnew() {
            fixture.given(OPENED, PUBLISHED, UNPUBLISHED)
                    .when(publish(AUTHOR, null))
                    .expectEvents(new PostmortemPublished(ID, INCIDENT, publication(2, null), NOW, "bob"));
        }

        @Test
        void isForTheAuthorAndAdmins() {
            fixture.given(OPENED).when(publish(ADMIN, null)).expectSuccessfulHandlerExecution();
            for (var actor : List.of(RESPONDER, ENGINEER, VIEWER_NAMED_AUTHOR)) {
                refuses(fixture.given(OPENED), publish(actor, null), Kind.FORBIDDEN, "author");
                refuses(fixture.given(OPENED, PUBLISHED), republish(actor, null), Kind.FORBIDDEN, "author");
            }
        }
    }

    private static void refuses(TestExecutor<Postmortem> given, Object command, Kind kind, String detail) {
        ResultValidator<Postmortem> result = given.when(command);
        result.expectNoEvents()
                .expectException(matching(refused -> refused.refusal().kind() == kind
                        && refused.refusal().detail().contains(detail)));
    }

    private static Matcher<Refused> matching(java.util.function.Predicate<Refused> refusal) {
        return Matchers.predicate(refusal);
    }

    private static OpenPostmortem open(IncidentFacts incident, String author, @Nullable String requestId, Actor actor) {
        return new OpenPostmortem(ID, incident, author, requestId, NOW, actor);
    }

    private static EditFields edit(Map<String, @Nullable String> texts, Actor actor, @Nullable Long seen) {
        return new EditFields(ID, seen, texts, null, null, null, NOW, actor);
    }

    private static AddActionItem add(ActionItem item, @Nullable String requestId, Actor actor, @Nullable Long seen) {
        return new AddActionItem(ID, seen, item, requestId, NOW, actor);
    }

    private static ChangeActionItem change(ActionItem item, Set<String> named, Actor actor, @Nullable Long seen) {
        return new ChangeActionItem(ID, seen, item, named, NOW, actor);
    }

    private static RemoveActionItem remove(int index, Actor actor, @Nullable Long seen) {
        return new RemoveActionItem(ID, seen, index, NOW, actor);
    }

    private static PublishPostmortem publish(Actor actor, @Nullable Long seen) {
        return new PublishPostmortem(ID, seen, INCIDENT, NOW, actor);
    }

    private static RepublishPostmortem republish(Actor actor, @Nullable Long seen) {
        return new RepublishPostmortem(ID, seen, INCIDENT, NOW, actor);
    }

    private static UnpublishPostmortem unpublish(Actor actor, @Nullable Long seen) {
        return new UnpublishPostmortem(ID, seen, INCIDENT, NOW, actor);
    }

    private static FieldsEdited edited(Map<String, @Nullable String> texts) {
        return new FieldsEdited(ID, texts, null, null, null, THEN, "bob");
    }

    private static FieldsEdited factors(ContributingFactor... factors) {
        return new FieldsEdited(ID, Map.of(), List.of(factors), null, null, THEN, "bob");
    }

    private static ActionItemAdded added(ActionItem item, @Nullable String requestId) {
        return new ActionItemAdded(ID, item, requestId, THEN, "bob");
    }

    private static ActionItemChanged changed(ActionItem item) {
        return new ActionItemChanged(ID, item, THEN, "bob");
    }

    private static ActionItemRemoved removed(int index) {
        return new ActionItemRemoved(ID, index, THEN, "bob");
    }

    private static ActionItem item(int index, String title) {
        return new ActionItem(index, title, null, null, null, null, null, false, List.of(), null);
    }

    private static ActionItem addressing(String... factors) {
        return new ActionItem(0, "x", null, null, null, null, null, false, List.of(factors), null);
    }

    private static Publication publication(int revision, @Nullable String summary, ActionItem... items) {
        return new Publication(revision, "bob", summary, false, List.of(items));
    }

    private static IncidentFacts incident(String status, boolean isPrivate) {
        return new IncidentFacts(
                "acme:incident:1", "INC-1", "Fire", "P1", status, List.of(), List.of(), isPrivate, false, false);
    }
}
