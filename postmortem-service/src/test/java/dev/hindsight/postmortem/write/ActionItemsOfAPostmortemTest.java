package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.FIRST;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PUBLISHED;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.add;
import static dev.hindsight.postmortem.write.Story.added;
import static dev.hindsight.postmortem.write.Story.addressing;
import static dev.hindsight.postmortem.write.Story.change;
import static dev.hindsight.postmortem.write.Story.changed;
import static dev.hindsight.postmortem.write.Story.factors;
import static dev.hindsight.postmortem.write.Story.item;
import static dev.hindsight.postmortem.write.Story.refuses;
import static dev.hindsight.postmortem.write.Story.remove;
import static dev.hindsight.postmortem.write.Story.removed;

import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.support.command.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ActionItemsOfAPostmortemTest {

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

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
        fixture.given(OPENED, SUMMARY).when(add(item(0, "x"), null, AUTHOR, 1L)).expectSuccessfulHandlerExecution();
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
        refuses(fixture.given(OPENED), change(item(4, "x"), Set.of("title"), AUTHOR, null), Kind.NOT_FOUND, "item 4");
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
