package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final Markup PLAIN = Markup.of(Character::toString);

    @Test
    void cutsNoEscapedCharacterInTwo() {
        var slack = SlackMessage.TEXT_OF_PEOPLE;

        assertThat(slack.line("a&b", 7)).isEqualTo("a&amp;b");
        assertThat(slack.line("a&b", 6)).isEqualTo("a…");
    }

    @Test
    void cutsNothingThatAReaderSeesAsOneCharacter() {
        assertThat(PLAIN.line("🔥🔥", 4)).isEqualTo("🔥🔥");
        assertThat(PLAIN.line("🔥🔥", 3)).isEqualTo("🔥…");
        assertThat(PLAIN.line("a👨‍👩‍👧‍👦b", 8)).isEqualTo("a…");
        assertThat(PLAIN.line("ae\u0301b", 3)).isEqualTo("a…");
    }

    @Test
    void leavesOutWhatTurnsTheTextAround() {
        assertThat(PLAIN.line("safe\u202egnp.exe\u0007", 100)).isEqualTo("safegnp.exe");
    }

    @Test
    void putsALineOnOneLine() {
        assertThat(PLAIN.line(" a\r\nb\u2028\tc ", 100)).isEqualTo("a b c");
        assertThat(PLAIN.lines("a\r\n\r\n\n \n\nb", 100)).isEqualTo("a\n\nb");
    }

    @Test
    void beginsNoListAndNoHeading() {
        var markdown = Markup.markdown("*", "");

        assertThat(markdown.lines("# a\n- b\n12. c\n* d\ne-f", 100))
                .isEqualTo("\u200b# a\n\u200b- b\n\u200b12. c\n\\* d\ne-f");
    }
}
