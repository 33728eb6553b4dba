package dev.hindsight.support.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new RateLimitProperties(10, 50, 2), new TimeMeter() {
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
        assertThat(limits.ofCaller("alice")).isEqualTo(Duration.ofMillis(100));

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(passedOf(100)).isEqualTo(10);
    }

    @Test
    void countEachCallerAlone() {
        passedOf(100);

        assertThat(limits.ofCaller("bob")).isZero();
    }

    @Test
    void countStrangersByTheirAddress() {
        var passed = IntStream.range(0, 100)
                .filter(number -> limits.ofStranger("192.0.2.1").isZero())
                .count();

        assertThat(passed).isEqualTo(20);
        assertThat(limits.ofStranger("192.0.2.2")).isZero();
        assertThat(limits.ofCaller("192.0.2.1")).isZero();
    }

    private long passedOf(int requests) {
        return IntStream.range(0, requests)
                .filter(number -> limits.ofCaller("alice").isZero())
                .count();
    }
}
