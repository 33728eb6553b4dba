package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.commanded;
import static dev.hindsight.incident.write.Story.joined;
import static dev.hindsight.incident.write.Story.opened;

import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.ResponderLeft;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.assessimpact.AssessImpact;
import dev.hindsight.incident.write.assigncommander.AssignCommander;
import dev.hindsight.incident.write.cancelincident.CancelIncident;
import dev.hindsight.incident.write.changeresponders.JoinResponse;
import dev.hindsight.incident.write.changeresponders.LeaveResponse;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.linkchange.LinkChange;
import dev.hindsight.incident.write.logcommunication.LogCommunication;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.reviewrunbooks.ReviewRunbooks;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HidesPrivateIncidentsTest {

    private static final Actor MALLORY = new Actor("mallory", false);
    private static final Actor ADMIN = new Actor("ada", true);

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @ParameterizedTest
    @MethodSource
    void isNotThereForOthersWhateverTheyTry(Object command) {
        fixture.given(opened(true), joined("carol", "observer"))
                .when(command)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("There is no such incident here.");
    }

    static Stream<Object> isNotThereForOthersWhateverTheyTry() {
        var fields = new IncidentFields(
                "x", null, List.of(), List.of(), null, null, null, null, null, null, null, null, null);
        return Stream.of(
                new StartInvestigation(ID, null, NOW, null, null, NOW, MALLORY),
                new MitigateIncident(ID, null, NOW, null, NOW, MALLORY),
                new ResolveIncident(ID, null, NOW, null, NOW, MALLORY),
                new CancelIncident(ID, null, NOW, "Not mine", null, false, NOW, MALLORY),
                // A version that could not be, and would be said to be stale.
                new SetSeverity(ID, 99L, Severity.P3, null, NOW, MALLORY),
                new AssignCommander(ID, null, "mallory", NOW, MALLORY),
                new JoinResponse(ID, null, "mallory", ResponderRole.OBSERVER, NOW, MALLORY),
                new LeaveResponse(ID, null, "carol", NOW, MALLORY),
                new CorrectDetails(ID, null, fields, Set.of("title"), NOW, MALLORY),
                new AddTimelineEntry(
                        ID, null, "e", NOW, "manual", "Hi", null, null, false, Map.of(), List.of(), null, MALLORY),
                new AssessImpact(ID, null, null, NOW, MALLORY),
                new LinkChange(ID, null, null, NOW, MALLORY),
                new ReviewRunbooks(ID, null, List.of(), NOW, MALLORY),
                new LogCommunication(ID, null, "c", NOW, "mail", null, "Hi", null, MALLORY));
    }

    @Test
    void isThereForRespondersTheCommanderAndAdmins() {
        fixture.given(opened(true), joined("carol", "observer"))
                .when(judge(new Actor("carol", false)))
                .expectSuccessfulHandlerExecution();
        fixture.given(opened(true), commanded("dora"))
                .when(judge(new Actor("dora", false)))
                .expectSuccessfulHandlerExecution();
        fixture.given(opened(true)).when(judge(ADMIN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isNoLongerThereForWhoLeft() {
        fixture.given(opened(true), joined("carol", "observer"), new ResponderLeft(ID, "carol", NOW, "carol"))
                .when(judge(new Actor("carol", false)))
                .expectException(Refused.class);
    }

    @Test
    void isThereForAllWhenItIsNotPrivate() {
        fixture.given(opened(false)).when(judge(MALLORY)).expectSuccessfulHandlerExecution();
    }

    private static SetSeverity judge(Actor actor) {
        return new SetSeverity(ID, null, Severity.P3, null, NOW, actor);
    }
}
