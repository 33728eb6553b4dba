package dev.hindsight.support.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new RateLimitProperties(10, 50), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void letABurstPassAndThenAsManyASecondAsAllowed() {
        assertThat(passedOf(100)).isEqualTo(50);
        assertThat(limits.count("alice")).isEqualTo(Duration.ofMillis(100));

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(passedOf(100)).isEqualTo(10);
    }

    @Test
    void countEachCallerAlone() {
        passedOf(100);

        assertThat(limits.count("bob")).isZero();
    }

    private long passedOf(int requests) {
        return IntStream.range(0, requests)
                .filter(number -> limits.count("alice").isZero())
                .count();
    }
}
