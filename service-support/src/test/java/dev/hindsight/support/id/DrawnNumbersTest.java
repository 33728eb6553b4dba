package dev.hindsight.support.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnNumbersTest {

    @Test
    void haveNineDigits() {
        var numbers = DrawnNumbers.by(new Random(7));

        assertThat(Stream.generate(() -> numbers.draw(number -> true)).limit(10_000))
                .allSatisfy(number -> assertThat(String.valueOf(number)).hasSize(9));
    }

    @Test
    void reachFromTheFirstToTheLast() {
        var bounds = new ArrayList<Long>();
        DrawnNumbers.by(new Random() {
                    @Override
                    public long nextLong(long origin, long bound) {
                        bounds.addAll(List.of(origin, bound));
                        return origin;
                    }
                })
                .draw(number -> true);

        assertThat(bounds).containsExactly(100_000_000L, 1_000_000_000L);
    }

    @Test
    void areDrawnAgainWhenTheyAreTaken() {
        var tried = new ArrayList<Long>();

        long drawn = new DrawnNumbers(List.of(7L, 7L, 12L).iterator()::next).draw(number -> {
            tried.add(number);
            return number != 7;
        });

        assertThat(drawn).isEqualTo(12);
        assertThat(tried).containsExactly(7L, 7L, 12L);
    }

    @Test
    void areNotDrawnForEver() {
        var numbers = DrawnNumbers.by(new SecureRandom());

        assertThatIllegalStateException().isThrownBy(() -> numbers.draw(number -> false));
    }
}
