package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write;

import java.time.Instant;

class WrongTime {

    Instant decide() {
        return Instant.now();
    }
}
