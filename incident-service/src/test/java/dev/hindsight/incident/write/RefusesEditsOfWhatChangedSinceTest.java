package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.at;
import static dev.hindsight.incident.write.Story.commanded;
import static dev.hindsight.incident.write.Story.investigated;
import static dev.hindsight.incident.write.Story.joined;
import static dev.hindsight.incident.write.Story.mitigated;
import static dev.hindsight.incident.write.Story.opened;
import static org.hamcrest.CoreMatchers.containsString;

import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.events.TimelineEntryAdded;
import dev.hindsight.incident.model.ResponderRole;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.incident.write.assigncommander.AssignCommander;
import dev.hindsight.incident.write.changeresponders.JoinResponse;
import dev.hindsight.incident.write.changeresponders.LeaveResponse;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import dev.hindsight.support.command.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusesEditsOfWhatChangedSinceTest {

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void refusesToChangeAFieldThatChangedSince() {
        refused(fixture.given(opened(), retitled()).when(retitle(1L)), "changed since: title");
    }

    @Test
    void changesAFieldWhenOnlyOthersChangedSince() {
        var severityChanged = new SeverityChanged(ID, "P1", "P0", null, NOW, "carol");

        fixture.given(opened(), severityChanged, investigated())
                .when(retitle(1L))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(4L);
    }

    @Test
    void changesAFieldInTheVersionThatWasSeen() {
        fixture.given(opened(), retitled()).when(retitle(2L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void changesAnythingWhenNoVersionIsNamed() {
        fixture.given(opened(), retitled()).when(retitle(null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAVersionThatIsYetToCome() {
        refused(fixture.given(opened()).when(retitle(2L)), "version 2, which is yet to come; the current one is 1");
    }

    @Test
    void refusesAMoveFromAStatusThatChangedSince() {
        refused(fixture.given(opened(), investigated(), mitigated()).when(resolve(2L)), "changed since: status");
        fixture.given(opened(), retitled()).when(resolve(1L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void takesTheTimeOfAMoveForChanged() {
        var mitigatedAt = new CorrectDetails(ID, 2L, fields("", true), Set.of("mitigated_at"), NOW, BOB);

        refused(fixture.given(opened(), investigated(), mitigated()).when(mitigatedAt), "changed since: mitigated_at");
    }

    @Test
    void doesNotTakeATimeForChangedThatAMoveLeftAlone() {
        var acknowledged = new DetailsCorrected(ID, fields("Title", true), List.of("acknowledged_at"), NOW, "carol");
        var acknowledgedAt = new CorrectDetails(ID, 2L, fields("", false), Set.of("acknowledged_at"), NOW, BOB);

        fixture.given(opened(), acknowledged, investigated())
                .when(acknowledgedAt)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesASeverityThatChangedSince() {
        refused(
                fixture.given(opened(), new SeverityChanged(ID, "P1", "P0", null, NOW, "carol"))
                        .when(new SetSeverity(ID, 1L, Severity.P3, null, NOW, BOB)),
                "changed since: severity");
    }

    @Test
    void refusesToReplaceACommanderWhoIsNotTheOneThatWasSeen() {
        refused(
                fixture.given(opened(), commanded("carol")).when(new AssignCommander(ID, 1L, "dora", NOW, BOB)),
                "changed since: commander");
        refused(
                fixture.given(opened(), commanded("carol"), joined("carol", "observer"))
                        .when(new AssignCommander(ID, 2L, "dora", NOW, BOB)),
                "changed since: commander");
        refused(
                fixture.given(opened(), commanded("carol"))
                        .when(new JoinResponse(ID, 1L, "dora", ResponderRole.COMMANDER, NOW, BOB)),
                "changed since: commander");
    }

    @Test
    void comparesRespondersOneByOne() {
        refused(
                fixture.given(opened(), joined("carol", "observer")).when(new LeaveResponse(ID, 1L, "carol", NOW, BOB)),
                "changed since: responders.carol");
        refused(
                fixture.given(opened(), commanded("carol"), commanded("dora"))
                        .when(new LeaveResponse(ID, 2L, "carol", NOW, BOB)),
                "changed since: responders.carol");
        fixture.given(opened(), joined("carol", "observer"), joined("dora", "observer"))
                .when(new LeaveResponse(ID, 2L, "carol", NOW, BOB))
                .expectSuccessfulHandlerExecution();
        fixture.given(opened(), joined("carol", "observer"))
                .when(new JoinResponse(ID, 1L, "dora", ResponderRole.OBSERVER, NOW, BOB))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void makesNobodysEditStaleByALineOfTheTimeline() {
        fixture.given(opened(), line())
                .when(retitle(1L))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(2L);
    }

    @Test
    void addsALineWhateverChangedSince() {
        fixture.given(opened(), retitled()).when(add(1L)).expectEvents(line()).expectResultMessagePayload(2L);
        refused(fixture.given(opened()).when(add(2L)), "yet to come");
    }

    private static void refused(ResultValidator<Incident> result, String detail) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(containsString(detail));
    }

    private static DetailsCorrected retitled() {
        return new DetailsCorrected(ID, fields("Payments fail", false), List.of("title"), NOW, "carol");
    }

    private static CorrectDetails retitle(@Nullable Long expectedVersion) {
        return new CorrectDetails(ID, expectedVersion, fields("All is lost", false), Set.of("title"), NOW, BOB);
    }

    private static ResolveIncident resolve(long expectedVersion) {
        return new ResolveIncident(ID, expectedVersion, NOW, null, NOW, BOB);
    }

    private static AddTimelineEntry add(long expectedVersion) {
        return new AddTimelineEntry(
                ID,
                expectedVersion,
                "acme:entry:1",
                at("09:00"),
                "manual",
                "Rolled back",
                "bob",
                null,
                true,
                Map.of(),
                List.of(),
                null,
                BOB);
    }

    private static TimelineEntryAdded line() {
        return new TimelineEntryAdded(
                ID,
                "acme:entry:1",
                at("09:00"),
                "manual",
                "Rolled back",
                "bob",
                null,
                true,
                Map.of(),
                List.of(),
                null,
                "bob");
    }

    private static IncidentFields fields(String title, boolean acknowledged) {
        return new IncidentFields(
                title,
                "One request in five fails.",
                List.of("checkout"),
                List.of("5xx"),
                at("08:52"),
                at("08:55"),
                acknowledged ? at("08:58") : null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
