package dev.hindsight.postmortem.write;

import static dev.hindsight.postmortem.write.Story.AUTHOR;
import static dev.hindsight.postmortem.write.Story.ID;
import static dev.hindsight.postmortem.write.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.document.PostmortemDocument;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.timeline.Timeline;
import dev.hindsight.postmortem.write.restoreversion.RestoreVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to a postmortem, and whichever version is restored: what is written is what it was then. */
class RestoresAnyVersionTest {

    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverHappened(long seed) {
        var chance = new Random(seed);
        var story = new RandomStory(chance);
        int restored = 0;
        while (story.length() < STEPS) {
            if (chance.nextInt(6) > 0) {
                story.goOn();
                continue;
            }
            var was = story.version(1 + chance.nextInt(story.length()));
            var before = story.version(story.length());
            restore(story, was).forEach(story::add);
            restored++;
            var after = story.version(story.length());
            assertSameContent(after, was);
            assertThat(after.itemsGiven()).isEqualTo(before.itemsGiven());
            assertThat(after.isPublished()).isEqualTo(before.isPublished());
            assertThat(after.attached()).isEqualTo(before.attached());
            assertThat(after.revision()).isEqualTo(before.revision());
            assertThat(restore(story, was)).isEmpty();
        }
        assertThat(restored).isPositive();
    }

    private static void assertSameContent(PostmortemDocument is, PostmortemDocument was) {
        assertThat(is.texts()).isEqualTo(was.texts());
        assertThat(is.contributingFactors()).isEqualTo(was.contributingFactors());
        assertThat(is.artefacts()).isEqualTo(was.artefacts());
        assertThat(is.appendices()).isEqualTo(was.appendices());
        assertThat(is.actionItems()).isEqualTo(was.actionItems());
        assertThat(Timeline.of(RandomStory.LINES, is.timeline()))
                .isEqualTo(Timeline.of(RandomStory.LINES, was.timeline()));
    }

    /** What the aggregate makes of it, whose state must be the same as the document. */
    private static List<PostmortemEvent> restore(RandomStory story, PostmortemDocument was) {
        var told = new ArrayList<PostmortemEvent>();
        new AggregateTestFixture<>(Postmortem.class)
                .given(story.events())
                .when(new RestoreVersion(ID, null, was, null, NOW, AUTHOR))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.predicate(events -> {
                    events.forEach(event -> told.add((PostmortemEvent) ((EventMessage<?>) event).getPayload()));
                    return true;
                }));
        return told;
    }
}
