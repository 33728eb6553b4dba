package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write;

import java.util.UUID;

class WrongId {

    UUID decide() {
        return UUID.randomUUID();
    }
}
