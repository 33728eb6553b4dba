package dev.hindsight.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void leavesAShortMessageAsItIs() {
        assertThat(Labels.of("Logins fail.")).isEqualTo("Logins fail.");
        assertThat(Labels.of("x".repeat(Labels.LONGEST))).hasSize(Labels.LONGEST);
    }

    @Test
    void takesTheFirstLine() {
        assertThat(Labels.of("Logins fail.\r\nWe look into it.")).isEqualTo("Logins fail.");
    }

    @Test
    void endsWithTheLastSentenceThatFits() {
        var message = "Logins fail. We look into it. " + "x".repeat(Labels.LONGEST);

        assertThat(Labels.of(message)).isEqualTo("Logins fail. We look into it.");
    }

    @Test
    void endsWithTheLastWordThatFitsOfALongSentence() {
        assertThat(Labels.of("word ".repeat(200)))
                .hasSizeLessThanOrEqualTo(Labels.LONGEST)
                .endsWith("word…");
    }

    @Test
    void splitsNoCharacter() {
        var label = Labels.of("x" + "\uD83D\uDE00".repeat(Labels.LONGEST));

        assertThat(label).hasSizeLessThanOrEqualTo(Labels.LONGEST).endsWith("\uD83D\uDE00…");
    }
}
