package dev.hindsight.access.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealsTest {

    private final Seals ours = new Seals("ours");
    private final Head head = ours.sealed("acme", 7, "ab");

    @Test
    void fitWhatTheyWereMadeFor() {
        assertThat(new Seals("ours").fit(head)).isTrue();
    }

    @Test
    void fitNothingElse() {
        assertThat(new Seals("theirs").fit(head)).isFalse();
        assertThat(ours.fit(new Head("globex", 7, "ab", head.seal()))).isFalse();
        assertThat(ours.fit(new Head("acme", 6, "ab", head.seal()))).isFalse();
        assertThat(ours.fit(new Head("acme", 7, "cd", head.seal()))).isFalse();
        assertThat(ours.fit(new Head("acme", 7, "ab", null))).isFalse();
    }

    @Test
    void areNotAskedForWithoutAKey() {
        var none = new Seals(" ");

        assertThat(none.isPossible()).isFalse();
        assertThat(none.sealed("acme", 7, "ab").seal()).isNull();
        assertThat(none.fit(none.sealed("acme", 7, "ab"))).isTrue();
    }
}
