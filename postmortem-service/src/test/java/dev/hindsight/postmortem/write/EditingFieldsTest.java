package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.ADMIN;
import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ENGINEER;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.NOW;
import static dev.hindsight.postmortem.write.Story.OPENED;
import static dev.hindsight.postmortem.write.Story.PUBLISHED;
import static dev.hindsight.postmortem.write.Story.RESPONDER;
import static dev.hindsight.postmortem.write.Story.SECRET;
import static dev.hindsight.postmortem.write.Story.SUMMARY;
import static dev.hindsight.postmortem.write.Story.THEN;
import static dev.hindsight.postmortem.write.Story.UNPUBLISHED;
import static dev.hindsight.postmortem.write.Story.VIEWER_IN_THE_RESPONSE;
import static dev.hindsight.postmortem.write.Story.VIEWER_NAMED_AUTHOR;
import static dev.hindsight.postmortem.write.Story.edit;
import static dev.hindsight.postmortem.write.Story.factors;
import static dev.hindsight.postmortem.write.Story.matching;
import static dev.hindsight.postmortem.write.Story.program;
import static dev.hindsight.postmortem.write.Story.publish;
import static dev.hindsight.postmortem.write.Story.refuses;

import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.write.editfields.EditFields;
import dev.hindsight.postmortem.write.editfields.EditFields.Factor;
import dev.hindsight.support.command.Refusal.Kind;
import dev.hindsight.support.security.Scope;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class EditingFieldsTest {

    private final AggregateTestFixture<Postmortem> fixture = new AggregateTestFixture<>(Postmortem.class);

    @Test
    void namesWhatChangedAsTheApiDoes() {
        refuses(
                fixture.given(OPENED, Story.edited(Map.of("prevention_systemic", "Drills"))),
                edit(Map.of("prevention_systemic", "Luck"), AUTHOR, 1L),
                Kind.STALE,
                ": prevention.systemic.");
    }

    @Test
    void isRefusedToProgramsWithoutTheScope() {
        refuses(
                fixture.given(OPENED),
                edit(Map.of("impact", "All"), program(Scope.INCIDENTS_READ, Scope.POSTMORTEMS_READ), null),
                Kind.FORBIDDEN,
                "To edit");
    }

    @Test
    void storesOnlyWhatChanged() {
        fixture.given(OPENED, SUMMARY)
                .when(edit(Map.of("summary", "It burned", "impact", "All of it"), AUTHOR, null))
                .expectEvents(new FieldsEdited(ID, Map.of("impact", "All of it"), null, null, null, NOW, "bob"))
                .expectResultMessagePayload(3L);
    }

    @Test
    void ofNothingIsNoEvent() {
        fixture.given(OPENED, SUMMARY)
                .when(edit(Map.of("summary", "It burned"), AUTHOR, null))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void givesNewFactorsIdentifiersThatWereNeverGivenBefore() {
        fixture.given(
                        OPENED,
                        factors(new ContributingFactor("f1", "a"), new ContributingFactor("f2", "b")),
                        factors(new ContributingFactor("f1", "a")))
                .when(new EditFields(
                        ID,
                        null,
                        Map.of(),
                        List.of(new Factor(null, "c"), new Factor("f1", "A")),
                        List.of(new Artefact("adr", "Pools", null)),
                        List.of(new Appendix("Log", "...")),
                        NOW,
                        AUTHOR))
                .expectEvents(new FieldsEdited(
                        ID,
                        Map.of(),
                        List.of(new ContributingFactor("f3", "c"), new ContributingFactor("f1", "A")),
                        List.of(new Artefact("adr", "Pools", null)),
                        List.of(new Appendix("Log", "...")),
                        NOW,
                        "bob"));
    }

    @Test
    void refusesFactorsThatAreUnknownOrNamedTwice() {
        var command = new EditFields(
                ID,
                null,
                Map.of(),
                List.of(new Factor("f1", "a"), new Factor("f1", "b"), new Factor("f7", "c")),
                null,
                null,
                NOW,
                AUTHOR);
        fixture.given(OPENED, factors(new ContributingFactor("f1", "a")))
                .when(command)
                .expectNoEvents()
                .expectException(matching(refused -> refused.refusal().errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList()
                        .equals(List.of("contributing_factors.1.id repeated", "contributing_factors.2.id unknown"))));
    }

    @Test
    void conflictsOnlyWhereItTouchesWhatChangedSince() {
        fixture.given(OPENED, SUMMARY)
                .when(edit(Map.of("impact", "x"), AUTHOR, 1L))
                .expectSuccessfulHandlerExecution();
        refuses(fixture.given(OPENED, SUMMARY), edit(Map.of("summary", "x"), AUTHOR, 1L), Kind.STALE, "summary");
        refuses(fixture.given(OPENED), edit(Map.of("summary", "x"), AUTHOR, 9L), Kind.STALE, "version 9");
        fixture.given(OPENED, SUMMARY)
                .when(edit(Map.of("summary", "x"), AUTHOR, 2L))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotDisturbedByAPublicationMeanwhile() {
        fixture.given(OPENED, SUMMARY, PUBLISHED)
                .when(edit(Map.of("summary", "x"), AUTHOR, 2L))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void ofADraftIsForRespondersTheAuthorAndAdmins() {
        for (var actor : List.of(AUTHOR, RESPONDER, ADMIN)) {
            fixture.given(OPENED)
                    .when(edit(Map.of("summary", "x"), actor, null))
                    .expectSuccessfulHandlerExecution();
        }
        for (var actor : List.of(ENGINEER, VIEWER_IN_THE_RESPONSE, VIEWER_NAMED_AUTHOR)) {
            refuses(fixture.given(OPENED), edit(Map.of("summary", "x"), actor, null), Kind.FORBIDDEN, "responder");
        }
    }

    @Test
    void ofWhatIsPublishedIsForTheAuthorAndAdmins() {
        for (var actor : List.of(AUTHOR, ADMIN)) {
            fixture.given(OPENED, PUBLISHED)
                    .when(edit(Map.of("summary", "x"), actor, null))
                    .expectSuccessfulHandlerExecution();
        }
        for (var actor : List.of(RESPONDER, ENGINEER, VIEWER_NAMED_AUTHOR)) {
            refuses(
                    fixture.given(OPENED, PUBLISHED),
                    edit(Map.of("summary", "x"), actor, null),
                    Kind.FORBIDDEN,
                    "published");
        }
        fixture.given(OPENED, PUBLISHED, UNPUBLISHED)
                .when(edit(Map.of("summary", "x"), RESPONDER, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void ofAPrivateOneIsHiddenFromThoseWhoTakeNoPart() {
        var secret = new PostmortemOpened(ID, SECRET, "bob", null, THEN, "bob");
        refuses(fixture.given(secret), edit(Map.of("summary", "x"), ENGINEER, null), Kind.NOT_FOUND, "no such");
        refuses(fixture.given(secret), publish(ENGINEER, null), Kind.NOT_FOUND, "no such");
        fixture.given(secret)
                .when(edit(Map.of("summary", "x"), RESPONDER, null))
                .expectSuccessfulHandlerExecution();
    }
}
