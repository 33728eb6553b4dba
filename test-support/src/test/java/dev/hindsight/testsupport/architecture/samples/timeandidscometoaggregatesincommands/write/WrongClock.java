package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write;

import java.time.Clock;
import java.time.Instant;

record WrongClock(Clock clock) {

    Instant decide() {
        return clock.instant();
    }
}
