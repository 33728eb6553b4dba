package dev.hindsight.notification.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.psl.DomainType;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Says who may look a name up now. Of all that can go on at once the names of one owner get a part only. */
final class LookUpPermits {

    static final int AT_A_TIME = 256;
    static final int AT_A_TIME_OF_ONE_OWNER = 32;

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private final Semaphore all = new Semaphore(AT_A_TIME, true);
    /** Those in use; whoever waits or has a permit holds the value. */
    private final Cache<String, Semaphore> ofOwners =
            Caffeine.newBuilder().weakValues().build();

    /** Waits for its turn. */
    Permit take(String host, Deadline deadline) throws InterruptedException, TimeoutException {
        var ofOwner = ofOwners.get(owned(host), _ -> new Semaphore(AT_A_TIME_OF_ONE_OWNER, true));
        take(ofOwner, deadline);
        var isTaken = false;
        try {
            take(all, deadline);
            isTaken = true;
        } finally {
            if (!isTaken) {
                ofOwner.release();
            }
        }
        return () -> {
            all.release();
            ofOwner.release();
        };
    }

    private static void take(Semaphore permits, Deadline deadline) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
    }

    /** The domain that was registered, such as {@code example.co.uk}; the last two labels where nobody knows better. */
    private static String owned(String host) {
        var domain = SUFFIXES.getDomainRoot(host, DomainType.ICANN);
        var guess = domain == null ? SUFFIXES.getDomainRoot(host) : domain;
        return guess == null ? host : guess;
    }

    /** To be given back when the name was looked up, or nobody needs it. */
    @FunctionalInterface
    interface Permit {
        void giveBack();
    }

    record Deadline(long nanoTime) {

        long nanosLeft() {
            return nanoTime - System.nanoTime();
        }
    }
}
