package dev.hindsight.support.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Counts the requests of each caller in this process, by token buckets. Those who have been quiet for a minute, and the
 * quietest of very many, are forgotten.
 */
public final class RateLimits {

    private static final int CALLERS = 100_000;

    private final RateLimitProperties limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> callers = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** @param time by which it is measured how often somebody asks */
    public RateLimits(RateLimitProperties limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
    }

    /**
     * Counts a request.
     *
     * @return how long the caller should wait before it is answered, zero to answer it now
     */
    public Duration count(String user) {
        return Duration.ofNanos(callers.get(user, caller -> bucket())
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
