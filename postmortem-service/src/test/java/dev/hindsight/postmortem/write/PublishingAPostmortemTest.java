package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.ADMIN;
import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.FIRST;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.INCIDENT;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PUBLISHED;
import static dev.hindsight.postmortem.write.Story.RESOLVED;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.THEN;
import static dev.hindsight.postmortem.write.Story.UNPUBLISHED;
import static dev.hindsight.postmortem.write.Story.VIEWER_NAMED_AUTHOR;
import static dev.hindsight.postmortem.write.Story.edited;
import static dev.hindsight.postmortem.write.Story.item;
import static dev.hindsight.postmortem.write.Story.matching;
import static dev.hindsight.postmortem.write.Story.publication;
import static dev.hindsight.postmortem.write.Story.publish;
import static dev.hindsight.postmortem.write.Story.refuses;
import static dev.hindsight.postmortem.write.Story.republish;
import static dev.hindsight.postmortem.write.Story.unpublish;

import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.write.publishpostmortem.PublishPostmortem;
import dev.hindsight.support.command.Refusal.Kind;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishingAPostmortemTest {

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Test
    void storesAllThatOthersAreTold() {
        fixture.given(OPENED, SUMMARY, FIRST)
                .when(publish(AUTHOR, 3L))
                .expectEvents(
                        new PostmortemPublished(ID, INCIDENT, publication(1, "It burned", item(1, "one")), NOW, "bob"))
                .expectResultMessagePayload(4L);
    }

    @Test
    void storesTheImpactAndTheTimesAsTheyWereKnown() {
        var started = RESOLVED.minusSeconds(4_380);

        fixture.given(OPENED, edited(Map.of("impact", "Every fifth request failed")))
                .when(new PublishPostmortem(ID, null, INCIDENT, started, RESOLVED, NOW, AUTHOR))
                .expectEvents(new PostmortemPublished(
                        ID,
                        INCIDENT,
                        new Publication(
                                1, "bob", null, false, List.of(), "Every fifth request failed", started, RESOLVED),
                        NOW,
                        "bob"));
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
                .expectEvents(new PostmortemRepublished(ID, INCIDENT, publication(2, "It burned"), THEN, NOW, "alice"))
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
