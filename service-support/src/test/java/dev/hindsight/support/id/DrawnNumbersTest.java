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
        var numbers = new DrawnNumbers(new Random(7));

        assertThat(Stream.generate(() -> numbers.draw(number -> true)).limit(10_000))
                .allSatisfy(number -> assertThat(String.valueOf(number)).hasSize(9));
    }

    @Test
    void reachFromTheFirstToTheLast() {
        assertThat(new DrawnNumbers(() -> 0).draw(number -> true)).isEqualTo(100_000_000);
        assertThat(new DrawnNumbers(() -> 2 * 899_999_999L).draw(number -> true))
                .isEqualTo(999_999_999);
    }

    @Test
    void areDrawnAgainWhenTheyAreTaken() {
        var chance = List.of(14L, 14L, 14L, 24L).iterator();
        var tried = new ArrayList<Long>();

        long drawn = new DrawnNumbers(chance::next).draw(number -> {
            tried.add(number);
            return number != 100_000_007;
        });

        assertThat(drawn).isEqualTo(100_000_012);
        assertThat(tried).containsExactly(100_000_007L, 100_000_007L, 100_000_007L, 100_000_012L);
    }

    @Test
    void areNotDrawnForEver() {
        var numbers = new DrawnNumbers(new SecureRandom());

        assertThatIllegalStateException().isThrownBy(() -> numbers.draw(number -> false));
    }
}
