package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write.openthing;

import java.util.UUID;

class RightApi {

    UUID open() {
        return UUID.randomUUID();
    }
}
