package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.INCIDENT;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PROGRAM;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SECRET;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.VIEWER_IN_THE_RESPONSE;
import static dev.hindsight.postmortem.write.Story.incident;
import static dev.hindsight.postmortem.write.Story.open;
import static dev.hindsight.postmortem.write.Story.program;
import static dev.hindsight.postmortem.write.Story.refuses;

import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.support.command.Refusal.Kind;
import dev.hindsight.support.security.Scope;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class OpeningAPostmortemTest {

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

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
    void isRefusedToProgramsWithoutTheScope() {
        refuses(
                fixture.givenNoPriorActivity(),
                open(INCIDENT, "bob", null, program(Scope.INCIDENTS_READ)),
                Kind.FORBIDDEN,
                "'engineer'");
        refuses(
                new AggregateTestFixture<>(Postmortem.class).givenNoPriorActivity(),
                open(SECRET, "bob", null, program(Scope.POSTMORTEMS_WRITE)),
                Kind.NOT_FOUND,
                "no such");
        new AggregateTestFixture<>(Postmortem.class)
                .givenNoPriorActivity()
                .when(open(SECRET, "bob", null, PROGRAM))
                .expectResultMessagePayload(1L);
    }

    @Test
    void ofAPrivateIncidentIsHiddenFromThoseWhoTakeNoPart() {
        refuses(fixture.givenNoPriorActivity(), open(SECRET, "eve", null, ENGINEER), Kind.NOT_FOUND, "no such");
    }
}
