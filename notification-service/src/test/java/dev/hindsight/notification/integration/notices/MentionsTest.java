package dev.hindsight.notification.integration.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @bob has a look              | bob
                    Ask @bob.                    | bob
                    (@bob) and "@bob"            | bob
                    **@bob**, _@bob_ or ~@bob~   | bob
                    @bob's turn                  | bob
                    @bob-smith: look             | bob-smith
                    @bob.smith...                | bob.smith
                    > @bob said so               | bob
                    # @bob, wake up              | bob
                    [the graph](https://x.org) @bob | bob
                    @bob@example.org knows       | bob@example.org
                    @jörg knows                  | jörg
                    @a_b_c knows                 | a_b_c
                    """)
    void areNamesBehindAnAt(String markdown, String name) {
        assertThat(Mentions.in(markdown)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob@example.org",
                "mail bob@example.org or <bob@example.org>",
                "`@bob`",
                "```\n@Override\n```",
                "    @Override",
                "https://social.example/@bob",
                "<https://social.example/@bob>",
                "www.example.org/@bob",
                "[@bob](https://example.org)",
                "![@bob](https://example.org/bob.png)",
                "npm install x/@bob",
                "a@@bob",
                "@ bob",
                "@",
                "\\`@\\`",
                "@-bob",
                "",
            })
    void areNoAddressesAndNoCode(String markdown) {
        assertThat(Mentions.in(markdown)).isEmpty();
    }

    @Test
    void areFoundInAnyCaseAndOnce() {
        assertThat(Mentions.in("@Bob, @bob and @carol")).containsExactly("Bob", "bob", "carol");
    }

    @Test
    void areNoListOfEverybody() {
        var everybody = String.join(
                " ", IntStream.range(0, 1_000).mapToObj(n -> "@person" + n).toList());

        assertThat(Mentions.in(everybody)).hasSize(50);
    }
}
