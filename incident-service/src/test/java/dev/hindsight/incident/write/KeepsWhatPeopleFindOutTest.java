package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.at;
import static dev.hindsight.incident.write.Story.cancelled;
import static dev.hindsight.incident.write.Story.investigated;
import static dev.hindsight.incident.write.Story.opened;
import static org.hamcrest.CoreMatchers.containsString;

import dev.hindsight.incident.events.CausingChangeCorrected;
import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.events.Impact.Figure;
import dev.hindsight.incident.events.ImpactAssessed;
import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.events.Runbook;
import dev.hindsight.incident.events.RunbooksReviewed;
import dev.hindsight.incident.write.assessimpact.AssessImpact;
import dev.hindsight.incident.write.linkchange.LinkChange;
import dev.hindsight.incident.write.logcommunication.LogCommunication;
import dev.hindsight.incident.write.reviewrunbooks.ReviewRunbooks;
import dev.hindsight.support.command.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepsWhatPeopleFindOutTest {

    private static final CausingChange CHANGE =
            new CausingChange("https://git.example.com/pool/7", "Shrink the pool", at("08:50"));
    private static final List<Runbook> RUNBOOKS =
            List.of(new Runbook("Fail over", null, false, "The replica was behind"));

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void tellsItsImpact() {
        fixture.given(opened())
                .when(assess(null, users("200")))
                .expectEvents(assessed(users("200")))
                .expectResultMessagePayload(2L);
    }

    @Test
    void takesEqualNumbersForTheSameImpact() {
        fixture.given(opened(), assessed(users("200")))
                .when(assess(null, users("2.00E2")))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
        fixture.given(opened()).when(assess(null, null)).expectNoEvents();
    }

    @Test
    void forgetsAnImpactThatIsNotKnownAnyMore() {
        fixture.given(opened(), assessed(users("200"))).when(assess(null, null)).expectEvents(assessed(null));
    }

    @Test
    void refusesAnImpactOnlyWhenTheImpactChangedSince() {
        refused(
                fixture.given(opened(), assessed(users("200"))).when(assess(1L, users("300"))),
                "changed since: impact");
        fixture.given(opened(), assessed(users("200")), investigated())
                .when(assess(2L, users("300")))
                .expectEvents(assessed(users("300")));
    }

    @Test
    void linksTheChangeThatCausedItAndUnlinksIt() {
        fixture.given(opened()).when(link(null, CHANGE)).expectEvents(linked(CHANGE));
        fixture.given(opened(), linked(CHANGE)).when(link(null, CHANGE)).expectNoEvents();
        fixture.given(opened(), linked(CHANGE)).when(link(2L, null)).expectEvents(linked(null));
        refused(fixture.given(opened(), linked(null)).when(link(1L, CHANGE)), "changed since: caused_by_change");
    }

    @Test
    void knowsWhichRunbooksHelped() {
        fixture.given(opened())
                .when(review(null, RUNBOOKS))
                .expectEvents(reviewed(RUNBOOKS))
                .expectResultMessagePayload(2L);
        fixture.given(opened(), reviewed(RUNBOOKS)).when(review(null, RUNBOOKS)).expectNoEvents();
        refused(fixture.given(opened(), reviewed(RUNBOOKS)).when(review(1L, List.of())), "changed since: runbooks");
    }

    @Test
    void logsCommunicationsThatMakeNobodysEditStaleHoweverItStands() {
        var logged = new CommunicationLogged(ID, "c-1", at("09:15"), "mail", "All", "We are on it", "7", "bob");

        fixture.given(opened(), cancelled())
                .when(new LogCommunication(ID, 1L, "c-1", at("09:15"), "mail", "All", "We are on it", "7", BOB))
                .expectEvents(logged)
                .expectResultMessagePayload(2L);
        fixture.given(opened(), logged)
                .when(assess(1L, users("200")))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(2L);
    }

    private static void refused(ResultValidator<Incident> result, String detail) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(containsString(detail));
    }

    private static Impact users(String number) {
        return new Impact(new Figure(new BigDecimal(number), "users", null), null, null, null, null, null);
    }

    private static AssessImpact assess(@Nullable Long expectedVersion, @Nullable Impact impact) {
        return new AssessImpact(ID, expectedVersion, impact, NOW, BOB);
    }

    private static ImpactAssessed assessed(@Nullable Impact impact) {
        return new ImpactAssessed(ID, impact, NOW, "bob");
    }

    private static LinkChange link(@Nullable Long expectedVersion, @Nullable CausingChange change) {
        return new LinkChange(ID, expectedVersion, change, NOW, BOB);
    }

    private static CausingChangeCorrected linked(@Nullable CausingChange change) {
        return new CausingChangeCorrected(ID, change, NOW, "bob");
    }

    private static ReviewRunbooks review(@Nullable Long expectedVersion, List<Runbook> runbooks) {
        return new ReviewRunbooks(ID, expectedVersion, runbooks, NOW, BOB);
    }

    private static RunbooksReviewed reviewed(List<Runbook> runbooks) {
        return new RunbooksReviewed(ID, runbooks, NOW, "bob");
    }
}
