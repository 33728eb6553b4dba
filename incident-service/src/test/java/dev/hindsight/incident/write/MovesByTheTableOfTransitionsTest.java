package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.at;
import static dev.hindsight.incident.write.Story.upTo;
import static org.hamcrest.CoreMatchers.containsString;

import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentReopened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.write.cancelincident.CancelIncident;
import dev.hindsight.incident.write.mitigateincident.MitigateIncident;
import dev.hindsight.incident.write.resolveincident.ResolveIncident;
import dev.hindsight.incident.write.startinvestigation.StartInvestigation;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovesByTheTableOfTransitionsTest {

    private static final Instant THEN = at("11:30");

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "OPEN, investigate",
        "OPEN, reopen",
        "OPEN, mitigate",
        "OPEN, resolve",
        "OPEN, cancel",
        "INVESTIGATING, mitigate",
        "INVESTIGATING, resolve",
        "INVESTIGATING, cancel",
        "MITIGATED, resolve",
        "MITIGATED, reopen",
        "MITIGATED, cancel",
        "RESOLVED, reopen",
    })
    void makesALegalMove(IncidentStatus from, String move) {
        when(from, move, THEN).expectSuccessfulHandlerExecution().expectEvents(eventOf(from, move));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "INVESTIGATING, investigate",
        "INVESTIGATING, reopen",
        "MITIGATED, mitigate",
        "RESOLVED, resolve",
        "CANCELLED, cancel",
    })
    void hasNothingToTellWhenItIsThereAlready(IncidentStatus from, String move) {
        when(from, move, THEN).expectNoEvents().expectResultMessagePayload((long)
                upTo(from).size());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MITIGATED   | investigate | 'mitigated'; from there the legal moves are: resolve, reopen, cancel.",
                "RESOLVED    | investigate | 'resolved'; from there the legal moves are: reopen, open the postmortem.",
                "RESOLVED    | mitigate    | 'resolved'; from there the legal moves are: reopen, open the postmortem.",
                "RESOLVED    | cancel      | 'resolved'; from there the legal moves are: reopen, open the postmortem.",
                "POST_MORTEM | investigate | 'post_mortem'; from there the legal moves are: none, it is final.",
                "POST_MORTEM | reopen      | 'post_mortem'; from there the legal moves are: none, it is final.",
                "POST_MORTEM | mitigate    | 'post_mortem'; from there the legal moves are: none, it is final.",
                "POST_MORTEM | resolve     | 'post_mortem'; from there the legal moves are: none, it is final.",
                "POST_MORTEM | cancel      | 'post_mortem'; from there the legal moves are: none, it is final.",
                "CANCELLED   | investigate | 'cancelled'; from there the legal moves are: none, it is final.",
                "CANCELLED   | reopen      | 'cancelled'; from there the legal moves are: none, it is final.",
                "CANCELLED   | mitigate    | 'cancelled'; from there the legal moves are: none, it is final.",
                "CANCELLED   | resolve     | 'cancelled'; from there the legal moves are: none, it is final.",
            },
            quoteCharacter = '"')
    void refusesEverythingElseAndSaysWhatIsLegal(IncidentStatus from, String move, String detail) {
        when(from, move, THEN)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(containsString(detail));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentStatus.class,
            names = {"MITIGATED", "RESOLVED"})
    void tellsThatReopeningNeedsAReason(IncidentStatus from) {
        when(from, "investigate", THEN).expectExceptionMessage(containsString("To reopen it, give a reason."));
    }

    @Test
    void doesNotTakeABlankForAReason() {
        fixture.given(upTo(IncidentStatus.RESOLVED))
                .when(new StartInvestigation(ID, null, THEN, null, "  ", NOW, BOB))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"investigate", "mitigate", "resolve", "cancel"})
    void refusesWhatHasNotHappenedYet(String move) {
        when(IncidentStatus.OPEN, move, NOW.plusMillis(1))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(containsString("Some fields are not valid"));
    }

    @Test
    void refusesToReopenInTheFuture() {
        when(IncidentStatus.RESOLVED, "reopen", NOW.plusMillis(1))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void movesNow() {
        when(IncidentStatus.OPEN, "resolve", NOW).expectEvents(new IncidentResolved(ID, NOW, "Done", "bob"));
    }

    private ResultValidator<Incident> when(IncidentStatus from, String move, Instant at) {
        return fixture.given(upTo(from)).when(command(move, at));
    }

    private static Object command(String move, Instant at) {
        return switch (move) {
            case "investigate" -> new StartInvestigation(ID, null, at, null, null, NOW, BOB);
            case "reopen" -> new StartInvestigation(ID, null, at, null, "It is back", NOW, BOB);
            case "mitigate" -> new MitigateIncident(ID, null, at, "Done", NOW, BOB);
            case "resolve" -> new ResolveIncident(ID, null, at, "Done", NOW, BOB);
            case "cancel" -> new CancelIncident(ID, null, at, "A mistake", "INC-7", false, NOW, BOB);
            default -> throw new IllegalArgumentException(move);
        };
    }

    private static Object eventOf(IncidentStatus from, String move) {
        return switch (move) {
            case "investigate" -> new InvestigationStarted(ID, THEN, null, "bob");
            case "reopen" ->
                from == IncidentStatus.OPEN
                        ? new InvestigationStarted(ID, THEN, "It is back", "bob")
                        : new IncidentReopened(ID, THEN, "It is back", "bob");
            case "mitigate" -> new IncidentMitigated(ID, THEN, "Done", "bob");
            case "resolve" -> new IncidentResolved(ID, THEN, "Done", "bob");
            case "cancel" -> new IncidentCancelled(ID, THEN, "A mistake", "INC-7", "bob");
            default -> throw new IllegalArgumentException(move);
        };
    }
}
