package dev.hindsight.support.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

    @Test
    void answersAReaderWithWhatThereIsWhenTheProjectionIsLate() {
        assertThat(Projections.await(versionTwoAfter(Duration.ofSeconds(3)), version -> version >= 2))
                .contains(1);
    }

    @Test
    void hasMorePatienceForAWriteThatIsStored() {
        assertThat(Projections.awaitWritten(versionTwoAfter(Duration.ofSeconds(3)), version -> version >= 2))
                .isEqualTo(2);
    }

    private static Supplier<Optional<Integer>> versionTwoAfter(Duration delay) {
        long end = System.nanoTime() + delay.toNanos();
        return () -> Optional.of(System.nanoTime() < end ? 1 : 2);
    }
}
