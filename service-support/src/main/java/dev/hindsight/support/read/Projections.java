package dev.hindsight.support.read;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Waits for a projection, so that a caller reads what it has written. */
public final class Projections {

    /** How long a reader waits at most, as the API promises. */
    private static final RetryTemplate READERS_PATIENCE = patience(Duration.ofSeconds(2));

    /** A change that is stored is better answered late than with an error. */
    private static final RetryTemplate WRITERS_PATIENCE = patience(Duration.ofSeconds(10));

    private Projections() {}

    /**
     * Reads again and again until the answer is what was asked for, or the patience is over.
     *
     * @param read one look at the projection
     * @param wanted whether what was seen is new enough
     * @return the last answer that was seen, wanted or not
     */
    public static <T> Optional<T> await(Supplier<Optional<T>> read, Predicate<T> wanted) {
        return await(READERS_PATIENCE, read, wanted);
    }

    /**
     * Reads a version again and again until it is as high as wanted, or the patience is over.
     *
     * @return whether it got there
     */
    public static boolean isReached(Supplier<Optional<Long>> read, long version) {
        return await(read, reached -> reached >= version)
                .filter(reached -> reached >= version)
                .isPresent();
    }

    /** As {@link #await} but longer, for the answer to a write: not seeing it in time is an error of its own. */
    public static <T> T awaitWritten(Supplier<Optional<T>> read, Predicate<T> wanted) {
        return await(WRITERS_PATIENCE, read, wanted).filter(wanted).orElseThrow(ProjectionBehind::ofWrite);
    }

    /**
     * As {@link #await}, for the answer to a write that was refused because of what is there.
     *
     * @throws ProjectionBehind when nothing is seen at all
     */
    public static <T> T awaitCurrent(Supplier<Optional<T>> read, Predicate<T> wanted) {
        return await(read, wanted).orElseThrow(ProjectionBehind::ofRead);
    }

    private static <T> Optional<T> await(RetryTemplate patience, Supplier<Optional<T>> read, Predicate<T> wanted) {
        try {
            return patience.execute(() -> Optional.of(read.get().filter(wanted).orElseThrow(NotYet::new)));
        } catch (RetryException patienceIsOver) {
            return read.get();
        }
    }

    private static RetryTemplate patience(Duration limit) {
        return new RetryTemplate(RetryPolicy.builder()
                .includes(NotYet.class)
                .maxRetries(Long.MAX_VALUE)
                .timeout(limit)
                .delay(Duration.ofMillis(1))
                .multiplier(1.5)
                .maxDelay(Duration.ofMillis(25))
                .build());
    }

    private static final class NotYet extends RuntimeException {
        NotYet() {
            super(null, null, false, false);
        }
    }
}
