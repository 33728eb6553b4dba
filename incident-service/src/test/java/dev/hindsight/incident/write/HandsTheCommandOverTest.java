package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.commanded;
import static dev.hindsight.incident.write.Story.joined;
import static dev.hindsight.incident.write.Story.opened;
import static org.hamcrest.CoreMatchers.containsString;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.write.assigncommander.AssignCommander;
import dev.hindsight.incident.write.changeresponders.JoinResponse;
import dev.hindsight.incident.write.changeresponders.LeaveResponse;
import dev.hindsight.support.command.Refused;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class HandsTheCommandOverTest {

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void givesTheCommandToOnePerson() {
        fixture.given(opened()).when(assign("carol")).expectEvents(new CommanderAssigned(ID, "carol", NOW, "bob"));
    }

    @Test
    void givesNothingToWhoHasItAlready() {
        fixture.given(opened(), commanded("carol")).when(assign("carol")).expectNoEvents();
        fixture.given(opened(), commanded("carol"))
                .when(join("carol", ResponderRole.COMMANDER))
                .expectNoEvents();
    }

    @Test
    void takesJoiningAsCommanderForTakingCommand() {
        fixture.given(opened(), commanded("carol"))
                .when(join("dora", ResponderRole.COMMANDER))
                .expectEvents(new CommanderAssigned(ID, "dora", NOW, "bob"));
    }

    @Test
    void keepsWhoHandedOverAsResponder() {
        fixture.given(opened(), commanded("carol"), commanded("dora"))
                .when(join("carol", ResponderRole.RESPONDER))
                .expectNoEvents();
    }

    @Test
    void hasNoCommanderAfterTheCommanderLeft() {
        fixture.given(opened(), commanded("carol"), new ResponderLeft(ID, "carol", NOW, "carol"))
                .when(assign("carol"))
                .expectEvents(new CommanderAssigned(ID, "carol", NOW, "bob"));
    }

    @Test
    void hasNoCommanderAfterTheCommanderBecameAnObserver() {
        fixture.given(opened(), commanded("carol"), joined("carol", "observer"))
                .when(assign("carol"))
                .expectEvents(new CommanderAssigned(ID, "carol", NOW, "bob"));
    }

    @Test
    void tellsOfNewRolesOnly() {
        fixture.given(opened(), joined("carol", "observer"))
                .when(join("carol", ResponderRole.OBSERVER))
                .expectNoEvents();
        fixture.given(opened(), joined("carol", "observer"))
                .when(join("carol", ResponderRole.RESPONDER))
                .expectEvents(new ResponderJoined(ID, "carol", "responder", NOW, "bob"));
    }

    @Test
    void letsSomebodyLeaveOnce() {
        fixture.given(opened(), joined("carol", "observer"))
                .when(new LeaveResponse(ID, null, "carol", NOW, BOB))
                .expectEvents(new ResponderLeft(ID, "carol", NOW, "bob"));
        fixture.given(opened())
                .when(new LeaveResponse(ID, null, "carol", NOW, BOB))
                .expectNoEvents();
    }

    @Test
    void hasRoomForTwoHundredResponders() {
        var full = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> joined("user-" + number, "observer"))
                .toList();

        fixture.given(opened())
                .andGiven(full)
                .when(join("one-more", ResponderRole.OBSERVER))
                .expectException(Refused.class)
                .expectExceptionMessage(containsString("at most 200"));
        fixture.given(opened()).andGiven(full).when(assign("one-more")).expectException(Refused.class);
        fixture.given(opened()).andGiven(full).when(assign("user-7")).expectSuccessfulHandlerExecution();
    }

    private static AssignCommander assign(String user) {
        return new AssignCommander(ID, null, user, NOW, BOB);
    }

    private static JoinResponse join(String user, ResponderRole role) {
        return new JoinResponse(ID, null, user, role, NOW, BOB);
    }
}
