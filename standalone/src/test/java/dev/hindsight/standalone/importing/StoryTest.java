package dev.hindsight.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.standalone.importing.StatuspageIncident.Update;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void movesAsTheUsualHistoryDoes() {
        assertThat(told("Investigating", "Identified", "Update", "Monitoring", "Resolved"))
                .containsExactly(
                        "investigation {note=message 1}",
                        "line message 2",
                        "line message 3",
                        "line message 4",
                        "mitigation {}",
                        "resolution {note=message 5}");
    }

    @Test
    void resolvesAMaintenanceThatIsCompleted() {
        assertThat(told("Scheduled", "In progress", "Verifying", "Completed"))
                .containsExactly("line message 1", "line message 2", "line message 3", "resolution {note=message 4}");
    }

    @Test
    void makesLinesOfUpdatesThatChangeNoStatus() {
        assertThat(told("Investigating", "Investigating", "Resolved", "Update", "Resolved", "Completed"))
                .containsExactly(
                        "investigation {note=message 1}",
                        "line message 2",
                        "resolution {note=message 3}",
                        "line message 4",
                        "line message 5",
                        "line message 6");
    }

    @Test
    void reopensWhatIsInvestigatedAgain() {
        assertThat(told("Investigating", "Resolved", "Investigating", "Monitoring", "Investigating", "Resolved"))
                .containsExactly(
                        "investigation {note=message 1}",
                        "resolution {note=message 2}",
                        "investigation {reason=message 3}",
                        "line message 4",
                        "mitigation {}",
                        "investigation {reason=message 5}",
                        "resolution {note=message 6}");
    }

    @Test
    void doesNotMitigateWhatIsMitigatedOrResolved() {
        assertThat(told("Monitoring", "Monitoring", "Resolved", "Monitoring"))
                .containsExactly(
                        "line message 1",
                        "mitigation {}",
                        "line message 2",
                        "resolution {note=message 3}",
                        "line message 4");
    }

    @Test
    void takesEveryUnknownStatusAsALine() {
        assertThat(told("Postmortem", "", "RESOLVED"))
                .containsExactly("line message 1", "line message 2", "resolution {note=message 3}");
    }

    @Test
    void tellsInTheOrderOfTimeAndThenOfTheFile() {
        var steps = Story.of(incident(
                null,
                new Update(START.plusSeconds(60), "Resolved", "last"),
                new Update(START.plusSeconds(30), "Update", "second"),
                new Update(START.plusSeconds(30), "Update", "third"),
                new Update(START, "Investigating", "first")));

        assertThat(steps.stream().map(StoryTest::inWords))
                .containsExactly("investigation {note=first}", "line second", "line third", "resolution {note=last}");
        assertThat(steps.stream().map(StoryTest::externalId))
                .describedAs("the position is that in the file")
                .containsExactly("42-4", "42-2", "42-3", "42-1");
    }

    @Test
    void endsWhenThePageSaysSoEvenWithoutAnUpdate() {
        var end = START.plusSeconds(600);

        assertThat(Story.of(incident(end, new Update(START, "Investigating", "it is slow"))))
                .last()
                .satisfies(step -> {
                    assertThat(inWords(step)).isEqualTo("resolution {}");
                    assertThat(((Step.Move) step).at()).isEqualTo(end);
                });
    }

    @Test
    void keepsAMessageThatIsNoLabel() {
        var message = "First line\n" + "and much more. ".repeat(100).strip();

        var entry = (Step.Entry) only(new Update(START, "Update", message));

        assertThat(entry.label()).isEqualTo("First line");
        assertThat(entry.payload()).isEqualTo(Map.of("status", "Update", "message", message));
    }

    @Test
    void givesAMessageThatIsTooLongForANoteALineOfItsOwn() {
        var message = "All about it. ".repeat(1_000).strip();

        var steps = Story.of(incident(null, new Update(START, "Investigating", message)));

        assertThat(steps).hasSize(2);
        assertThat(((Step.Entry) steps.getFirst()).payload()).containsEntry("message", message);
        assertThat(((Step.Move) steps.getLast()).words().get("note")).hasSizeLessThanOrEqualTo(Labels.LONGEST);
    }

    @Test
    void saysTheStatusWhereThePageSaidNothing() {
        assertThat(((Step.Entry) only(new Update(START, "Update", ""))).label()).isEqualTo("Update");
        assertThat(
                        Story.of(incident(
                                        null,
                                        new Update(START, "Resolved", ""),
                                        new Update(START, "Investigating", "")))
                                .stream()
                                .map(StoryTest::inWords))
                .containsExactly("resolution {}", "investigation {reason=Investigating}");
    }

    @Test
    void isEmptyWhereThePageToldNothing() {
        assertThat(Story.of(incident(null))).isEmpty();
    }

    /** What becomes of updates with these statuses, a minute between them. */
    private static List<String> told(String... statuses) {
        var updates = new Update[statuses.length];
        Arrays.setAll(updates, n -> new Update(START.plusSeconds(60L * n), statuses[n], "message " + (n + 1)));
        return Story.of(incident(null, updates)).stream()
                .map(StoryTest::inWords)
                .toList();
    }

    private static Step only(Update update) {
        return Story.of(incident(null, update)).getFirst();
    }

    private static StatuspageIncident incident(@Nullable Instant resolvedAt, Update... updates) {
        return new StatuspageIncident(
                "42", "It is slow", null, START, resolvedAt, "minor", List.of(), List.of(updates));
    }

    private static String inWords(Step step) {
        return switch (step) {
            case Step.Entry entry -> "line " + entry.label();
            case Step.Move move -> move.to() + " " + move.words();
        };
    }

    private static String externalId(Step step) {
        return switch (step) {
            case Step.Entry entry -> entry.externalId();
            case Step.Move move -> move.otherwise().externalId();
        };
    }
}
