package dev.hindsight.endtoend.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyTest {

    @Test
    void isTheSameInTheReadmeAndInTheScriptThatIsRun() {
        var shown = Page.of("README.md").section("The journey").commands();
        var run = Page.of("docs/journey.sh").text();

        assertThat(shown).hasSizeGreaterThan(5).allSatisfy(block -> assertThat(run)
                .contains(block));
    }

    @Test
    void beginsOnEveryPageOfTheApiAsInTheReadme() {
        assertThat(Page.of("docs/api/README.md").commands().getFirst())
                .isEqualTo(
                        Page.of("README.md").section("The journey").commands().getFirst());
    }
}
