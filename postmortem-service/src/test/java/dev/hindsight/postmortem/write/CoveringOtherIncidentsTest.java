package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.ADMIN;
import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.INCIDENT;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PUBLISHED;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SECRET;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.THEN;
import static dev.hindsight.postmortem.write.Story.refuses;

import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.incident.CoveredIncidents.Claim;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.write.attachincident.AttachIncident;
import dev.hindsight.postmortem.write.attachincident.DetachIncident;
import dev.hindsight.support.command.Refusal.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoveringOtherIncidentsTest {

    private static final IncidentFacts OTHER = other(2, "resolved", false);
    private static final Claim GRANTED = new Claim(1, true);
    private static final Claim TAKEN = new Claim(1, false);

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Test
    void attachesAResolvedIncident() {
        fixture.given(OPENED)
                .when(attach(OTHER, GRANTED, AUTHOR, null))
                .expectEvents(new IncidentAttached(ID, INCIDENT, OTHER, 1, 0, "bob", NOW, "bob"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void attachesAnIncidentOnce() {
        fixture.given(OPENED, attached(2))
                .when(attach(OTHER, GRANTED, AUTHOR, 1L))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void coversItsOwnIncidentAnyway() {
        fixture.given(OPENED).when(attach(INCIDENT, GRANTED, AUTHOR, null)).expectNoEvents();
    }

    @Test
    void doesNotTakeAnIncidentFromAnotherPostmortem() {
        refuses(
                fixture.given(OPENED),
                attach(OTHER, TAKEN, AUTHOR, null),
                Kind.CONFLICT,
                "INC-2 is covered by another");
    }

    @Test
    void attachesNothingThatIsNotResolved() {
        for (var status : List.of("open", "investigating", "mitigated", "post_mortem", "cancelled")) {
            refuses(
                    new AggregateTestFixture<>(Postmortem.class).given(OPENED),
                    attach(other(2, status, false), GRANTED, AUTHOR, null),
                    Kind.CONFLICT,
                    "'" + status + "'");
        }
    }

    @Test
    void keepsPrivateIncidentsToThemselvesWhoeverAsks() {
        refuses(
                fixture.given(OPENED),
                attach(other(2, "resolved", true), GRANTED, ADMIN, null),
                Kind.CONFLICT,
                "INC-2 is private");
        refuses(
                new AggregateTestFixture<>(Postmortem.class)
                        .given(new PostmortemOpened(ID, SECRET, "bob", null, THEN, "bob")),
                new AttachIncident(ID, null, SECRET, OTHER, GRANTED, NOW, ADMIN),
                Kind.CONFLICT,
                "INC-1 is private");
    }

    @Test
    void isRefusedToWhoMayNotEdit() {
        refuses(fixture.given(OPENED), attach(OTHER, GRANTED, ENGINEER, null), Kind.FORBIDDEN, "responder");
        refuses(
                new AggregateTestFixture<>(Postmortem.class).given(OPENED, attached(2)),
                detach(OTHER, ENGINEER, null),
                Kind.FORBIDDEN,
                "responder");
        refuses(
                new AggregateTestFixture<>(Postmortem.class).given(OPENED, PUBLISHED),
                attach(OTHER, GRANTED, RESPONDER, null),
                Kind.FORBIDDEN,
                "author");
    }

    @Test
    void detachesWhatWasAttached() {
        fixture.given(OPENED, attached(2), PUBLISHED)
                .when(detach(OTHER, AUTHOR, 3L))
                .expectEvents(new IncidentDetached(ID, INCIDENT, OTHER, 2, 1, "bob", NOW, "bob"))
                .expectResultMessagePayload(4L);
        fixture.given(OPENED, attached(2), new IncidentDetached(ID, INCIDENT, OTHER, 2, 0, "bob", THEN, "bob"))
                .when(attach(OTHER, new Claim(3, true), AUTHOR, null))
                .expectEvents(new IncidentAttached(ID, INCIDENT, OTHER, 3, 0, "bob", NOW, "bob"));
    }

    @Test
    void detachesNothingElse() {
        refuses(fixture.given(OPENED), detach(OTHER, AUTHOR, null), Kind.NOT_FOUND, "INC-2 is not attached");
        refuses(
                new AggregateTestFixture<>(Postmortem.class).given(OPENED),
                detach(INCIDENT, AUTHOR, null),
                Kind.CONFLICT,
                "opened of INC-1");
    }

    @Test
    void collidesOnlyWithOthersWhoAttachOrDetach() {
        fixture.given(OPENED, SUMMARY).when(attach(OTHER, GRANTED, AUTHOR, 1L)).expectSuccessfulHandlerExecution();
        refuses(
                new AggregateTestFixture<>(Postmortem.class).given(OPENED, attached(2)),
                attach(other(3, "resolved", false), GRANTED, AUTHOR, 1L),
                Kind.STALE,
                "attached_incidents");
        refuses(
                new AggregateTestFixture<>(Postmortem.class).given(OPENED, attached(2), attached(3)),
                detach(OTHER, AUTHOR, 2L),
                Kind.STALE,
                "attached_incidents");
    }

    @Test
    void hasALimit() {
        var full = Stream.concat(
                        Stream.of(OPENED), IntStream.rangeClosed(2, 51).mapToObj(CoveringOtherIncidentsTest::attached))
                .toList();

        refuses(
                fixture.given(full),
                attach(other(52, "resolved", false), GRANTED, AUTHOR, null),
                Kind.CONFLICT,
                "At most 50");
    }

    private static AttachIncident attach(IncidentFacts other, Claim claim, Actor actor, @Nullable Long seen) {
        return new AttachIncident(ID, seen, INCIDENT, other, claim, NOW, actor);
    }

    private static DetachIncident detach(IncidentFacts other, Actor actor, @Nullable Long seen) {
        return new DetachIncident(ID, seen, INCIDENT, other, 2, NOW, actor);
    }

    private static IncidentAttached attached(int number) {
        return new IncidentAttached(ID, INCIDENT, other(number, "resolved", false), 1, 0, "bob", THEN, "bob");
    }

    private static IncidentFacts other(int number, String status, boolean isPrivate) {
        return new IncidentFacts(
                "acme:incident:" + number,
                "INC-" + number,
                "Smoke",
                "P2",
                status,
                List.of(),
                List.of(),
                isPrivate,
                false,
                false);
    }
}
