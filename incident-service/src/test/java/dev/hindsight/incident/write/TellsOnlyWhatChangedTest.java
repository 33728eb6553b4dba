package dev.hindsight.incident.write;

import static dev.hindsight.incident.write.Story.BOB;
import static dev.hindsight.incident.write.Story.ID;
import static dev.hindsight.incident.write.Story.NOW;
import static dev.hindsight.incident.write.Story.at;
import static dev.hindsight.incident.write.Story.opened;

import dev.hindsight.incident.events.DetailsCorrected;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.SeverityChanged;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.incident.write.correctdetails.CorrectDetails;
import dev.hindsight.incident.write.setseverity.SetSeverity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellsOnlyWhatChangedTest {

    private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

    @Test
    void changesTheNamedFieldsAndNoOthers() {
        fixture.given(opened())
                .when(correct(fields("Payments fail", null, at("08:40")), "title", "started_at"))
                .expectEvents(new DetailsCorrected(
                        ID,
                        fields("Payments fail", "One request in five fails.", at("08:40")),
                        List.of("title", "started_at"),
                        NOW,
                        "bob"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void doesNotNameAFieldThatStaysAsItWas() {
        fixture.given(opened())
                .when(correct(fields("Checkout answers 502", "Nearly all fail.", null), "title", "description"))
                .expectEvents(new DetailsCorrected(
                        ID,
                        fields("Checkout answers 502", "Nearly all fail.", at("08:52")),
                        List.of("description"),
                        NOW,
                        "bob"));
    }

    @Test
    void clearsANamedFieldWithoutAValue() {
        fixture.given(opened())
                .when(correct(fields("", null, null), "started_at"))
                .expectEvents(new DetailsCorrected(
                        ID,
                        fields("Checkout answers 502", "One request in five fails.", null),
                        List.of("started_at"),
                        NOW,
                        "bob"));
    }

    @Test
    void hasNothingToTellWhenNothingChanged() {
        fixture.given(opened())
                .when(correct(fields("Checkout answers 502", null, at("08:52")), "title", "started_at"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        fixture.given(opened()).when(correct(fields("Ignored", null, null))).expectNoEvents();
    }

    @Test
    void judgesTheSeverityAnew() {
        fixture.given(opened())
                .when(new SetSeverity(ID, null, Severity.P0, "All are hit", NOW, BOB))
                .expectEvents(new SeverityChanged(ID, "P1", "P0", "All are hit", NOW, "bob"));
    }

    @Test
    void hasNothingToTellOfTheSameSeverity() {
        fixture.given(opened())
                .when(new SetSeverity(ID, null, Severity.P1, "All are hit", NOW, BOB))
                .expectNoEvents();
    }

    private static CorrectDetails correct(IncidentFields fields, String... named) {
        return new CorrectDetails(ID, null, fields, Set.of(named), NOW, BOB);
    }

    private static IncidentFields fields(String title, @Nullable String description, @Nullable Instant startedAt) {
        return new IncidentFields(
                title,
                description,
                List.of("checkout"),
                List.of("5xx"),
                startedAt,
                at("08:55"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
