package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.POSTMORTEM;
import static dev.hindsight.incident.write.Story.opened;
import static dev.hindsight.incident.write.Story.resolved;
import static dev.hindsight.incident.write.Story.upTo;

import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.PostmortemDetached;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.incident.write.linkpostmortem.UnlinkPostmortem;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesWithAnotherPostmortemTest {

    private static final String OTHER = "acme:postmortem:2";

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void movesWhenItIsAttached() {
        fixture.given(opened(), resolved())
                .when(link(POSTMORTEM, 1L))
                .expectEvents(covered(POSTMORTEM, 1L))
                .expectResultMessagePayload(3L);
    }

    @Test
    void isResolvedAgainWhenItIsDetached() {
        fixture.given(attached()).when(unlink(POSTMORTEM, 2)).expectEvents(detached(2));
        fixture.given(attached(detached(2)))
                .when(new StartInvestigation(ID, null, NOW, null, "It is back", NOW, BOB))
                .expectEvents(new IncidentReopened(ID, NOW, "It is back", "bob"));
    }

    @Test
    void mayHaveAPostmortemOfItsOwnAfterThat() {
        fixture.given(attached(detached(2))).when(link(OTHER, null)).expectEvents(covered(OTHER, null));
    }

    @Test
    void staysOpenWhenItIsDetachedAfterItWasReopened() {
        fixture.given(opened(), linked(POSTMORTEM, 1L))
                .when(unlink(POSTMORTEM, 2))
                .expectEvents(detached(2));
        fixture.given(opened(), linked(POSTMORTEM, 1L), detached(2))
                .when(new ResolveIncident(ID, null, NOW, null, NOW, BOB))
                .expectEvents(new IncidentResolved(ID, NOW, null, "bob"));
    }

    @Test
    void movesAtItsNextResolutionWithThePostmortemThatItIsAttachedTo() {
        fixture.given(opened(), linked(POSTMORTEM, 1L))
                .when(new ResolveIncident(ID, null, NOW, null, NOW, BOB))
                .expectEvents(new IncidentResolved(ID, NOW, null, "bob"), covered(POSTMORTEM, 1L));
    }

    @Test
    void believesTheLatestTurnInWhateverOrderItIsTold() {
        fixture.given(opened(), resolved()).when(link(OTHER, 3L)).expectEvents(covered(OTHER, 3L));
        fixture.given(opened(), resolved(), covered(OTHER, 3L))
                .when(link(POSTMORTEM, 1L))
                .expectNoEvents();
        fixture.given(opened(), resolved(), covered(OTHER, 3L))
                .when(unlink(POSTMORTEM, 2))
                .expectNoEvents();
        fixture.given(attached()).when(link(OTHER, 3L)).expectEvents(linked(OTHER, 3L));
        fixture.given(attached(linked(OTHER, 3L))).when(unlink(POSTMORTEM, 2)).expectNoEvents();
    }

    @Test
    void keepsAPostmortemOfItsOwnForGood() {
        fixture.given(upTo(IncidentStatus.POST_MORTEM)).when(link(OTHER, 7L)).expectNoEvents();
        fixture.given(upTo(IncidentStatus.POST_MORTEM))
                .when(unlink(POSTMORTEM, 8))
                .expectNoEvents();
    }

    @Test
    void isToldTwiceInVain() {
        fixture.given(attached()).when(link(POSTMORTEM, 1L)).expectNoEvents();
        fixture.given(attached(detached(2))).when(unlink(POSTMORTEM, 2)).expectNoEvents();
        fixture.given(attached(detached(2))).when(link(POSTMORTEM, 1L)).expectNoEvents();
    }

    private static List<IncidentEvent> attached(IncidentEvent... later) {
        return Stream.concat(Stream.of(opened(), resolved(), covered(POSTMORTEM, 1L)), Stream.of(later))
                .toList();
    }

    private static LinkPostmortem link(String postmortem, @Nullable Long turn) {
        return new LinkPostmortem(ID, postmortem, turn, NOW, BOB);
    }

    private static UnlinkPostmortem unlink(String postmortem, long turn) {
        return new UnlinkPostmortem(ID, postmortem, turn, NOW, BOB);
    }

    private static PostmortemOpened covered(String postmortem, @Nullable Long turn) {
        return new PostmortemOpened(ID, postmortem, NOW, "bob", turn);
    }

    private static PostmortemLinked linked(String postmortem, @Nullable Long turn) {
        return new PostmortemLinked(ID, postmortem, NOW, "bob", turn);
    }

    private static PostmortemDetached detached(long turn) {
        return new PostmortemDetached(ID, POSTMORTEM, turn, NOW, "bob");
    }
}
