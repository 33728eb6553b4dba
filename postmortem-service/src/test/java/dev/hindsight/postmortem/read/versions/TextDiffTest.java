package dev.hindsight.postmortem.read.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hindsight.postmortem.read.versions.TextDiff.DiffPart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(diff("The pool was small.\nNobody saw it.\n", "The pool was too small.\nNobody saw it.\nIt burned."))
                .containsExactly(
                        new DiffPart("equal", "The pool was"),
                        new DiffPart("insert", " too"),
                        new DiffPart("equal", " small.\nNobody saw it.\n"),
                        new DiffPart("insert", "It burned."));
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(diff("", "")).isEmpty();
        assertThat(diff("", "a b")).containsExactly(new DiffPart("insert", "a b"));
        assertThat(diff("a b", "")).containsExactly(new DiffPart("delete", "a b"));
        assertThat(diff("a b", "a b")).containsExactly(new DiffPart("equal", "a b"));
    }

    @Test
    void keepsEveryCharacterOfBothTexts() {
        var random = new Random(7);
        var pieces = List.of("pool", " ", "\n", "\r\n", "Überlast", "😀", "!", "|", "\t", "a_b", "0");
        for (int round = 0; round < 500; round++) {
            var from = text(random, pieces);
            var to = text(random, pieces);

            var diff = diff(from, to);

            assertThat(without(diff, "insert")).isEqualTo(from);
            assertThat(without(diff, "delete")).isEqualTo(to);
        }
    }

    @Test
    void comparesTheLongestTextsInNoTimeEvenWhenNothingIsEqual() {
        var from = lines("a", 50_000);
        var to = lines("b", 50_000);
        var wordsFrom = from.replace("\n", " ");
        var wordsTo = to.replace("\n", " ");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(diff(from, to)).containsExactly(new DiffPart("delete", from), new DiffPart("insert", to));
            assertThat(without(diff(wordsFrom, wordsTo), "insert")).isEqualTo(wordsFrom);
        });
    }

    private static String text(Random random, List<String> pieces) {
        return random.ints(random.nextInt(40), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
    }

    private static String lines(String line, int count) {
        var lines = new String[count];
        Arrays.setAll(lines, number -> line + number);
        return String.join("\n", lines);
    }

    private static String without(List<DiffPart> diff, String op) {
        return diff.stream()
                .filter(part -> !part.op().equals(op))
                .map(DiffPart::text)
                .collect(Collectors.joining());
    }

    private static List<DiffPart> diff(String from, String to) {
        return TextDiff.between(from, to, new DiffBudget());
    }
}
