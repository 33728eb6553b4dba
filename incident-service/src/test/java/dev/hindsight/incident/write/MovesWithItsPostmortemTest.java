package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.POSTMORTEM;
import static dev.hindsight.incident.write.Story.opened;
import static dev.hindsight.incident.write.Story.resolved;
import static dev.hindsight.incident.write.Story.upTo;

import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.PostmortemLinked;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MovesWithItsPostmortemTest {

    private static final LinkPostmortem LINK = new LinkPostmortem(ID, POSTMORTEM, null, NOW, BOB);

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void movesWhenItIsResolved() {
        fixture.given(upTo(IncidentStatus.RESOLVED))
                .when(LINK)
                .expectEvents(new PostmortemOpened(ID, POSTMORTEM, NOW, "bob", null));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentStatus.class,
            mode = Mode.EXCLUDE,
            names = {"RESOLVED", "POST_MORTEM"})
    void keepsTheLinkWhenItIsNot(IncidentStatus status) {
        fixture.given(upTo(status)).when(LINK).expectEvents(new PostmortemLinked(ID, POSTMORTEM, NOW, "bob", null));
    }

    @Test
    void movesAtItsNextResolutionWhenItWasReopenedInBetween() {
        fixture.given(
                        opened(),
                        resolved(),
                        new IncidentReopened(ID, NOW, "It is back", "bob"),
                        new PostmortemLinked(ID, POSTMORTEM, NOW, "bob", null))
                .when(new ResolveIncident(ID, null, NOW, "Really", NOW, BOB))
                .expectEvents(
                        new IncidentResolved(ID, NOW, "Really", "bob"),
                        new PostmortemOpened(ID, POSTMORTEM, NOW, "bob", null))
                .expectResultMessagePayload(6L);
    }

    @Test
    void isToldTwiceInVain() {
        fixture.given(upTo(IncidentStatus.POST_MORTEM)).when(LINK).expectNoEvents();
        fixture.given(opened(), new PostmortemLinked(ID, POSTMORTEM, NOW, "bob", null))
                .when(LINK)
                .expectNoEvents();
    }
}
