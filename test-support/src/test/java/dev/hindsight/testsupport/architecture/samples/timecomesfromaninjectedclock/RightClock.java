package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Clock;
import java.time.Instant;

record RightClock(Clock clock) {

    Instant openedAt() {
        return Instant.now(clock);
    }

    long elapsed(long since) {
        return System.nanoTime() - since;
    }
}
