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
    private static final int SECONDS_OF_REFUSALS = 10;

    private final RateLimitProperties limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> callers = forgetful();
    private final Cache<String, Bucket> strangers = forgetful();

    RateLimits(RateLimitProperties limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
    }

    private static Cache<String, Bucket> forgetful() {
        return Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /**
     * Counts a request of somebody with an accepted token.
     *
     * @return how long the caller should wait before it is answered, zero to answer it now
     */
    public Duration ofCaller(String user) {
        return take(callers.get(user, caller -> bucket(limits.perSecond(), limits.burst())));
    }

    /**
     * Counts a request whose token is missing or not accepted.
     *
     * @return how long the sender should wait before it is answered, zero to answer it now
     */
    public Duration ofStranger(String address) {
        return take(strangers.get(
                address,
                stranger -> bucket(limits.refusedPerSecond(), limits.refusedPerSecond() * SECONDS_OF_REFUSALS)));
    }

    private Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
