package dev.hindsight.standalone.cli;

import java.time.Duration;
import java.time.Instant;

/** Shows what is being done and how long it has taken. */
class Progress {

    private final Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    void show(String step) {
        System.out.printf("  %4.1f s  %s%n", secondsSince(), step);
    }

    void done(String message) {
        System.out.printf("  %4.1f s  ready%n%n%s%n", secondsSince(), message);
    }

    private double secondsSince() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
