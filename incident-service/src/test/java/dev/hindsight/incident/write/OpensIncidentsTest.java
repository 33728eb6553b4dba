package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.at;
import static dev.hindsight.incident.write.Story.opened;

import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.openincident.OpenIncident;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class OpensIncidentsTest {

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void tellsThatItWasOpened() {
        fixture.givenNoPriorActivity().when(open(false)).expectEvents(opened()).expectResultMessagePayload(1L);
    }

    @Test
    void letsTheReporterOfAPrivateIncidentSeeIt() {
        fixture.givenNoPriorActivity()
                .when(open(true))
                .expectEvents(opened(true), new ResponderJoined(ID, "alice", "observer", at("08:56"), "alice"))
                .expectResultMessagePayload(2L);
    }

    private static OpenIncident open(boolean isPrivate) {
        return new OpenIncident(
                ID,
                1,
                "Checkout answers 502",
                "One request in five fails.",
                Severity.P1,
                List.of("checkout"),
                List.of("5xx"),
                at("08:52"),
                at("08:55"),
                null,
                null,
                false,
                false,
                isPrivate,
                null,
                null,
                null,
                at("08:56"),
                at("08:56"),
                "alice");
    }
}
