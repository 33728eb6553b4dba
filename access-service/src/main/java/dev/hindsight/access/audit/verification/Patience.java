package dev.hindsight.access.audit.verification;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long to wait for entries that are on their way.
 *
 * @param looks how often to look again while none arrives
 * @param pause what is done before each look
 */
public record Patience(int looks, Runnable pause) {

    private static final int USUAL_LOOKS = 45;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    /** Longer than others need to take over from a process that died: its claims and its sessions end after 10 s each. */
    public static Patience usual() {
        return new Patience(USUAL_LOOKS, () -> LockSupport.parkNanos(USUAL_PAUSE.toNanos()));
    }
}
