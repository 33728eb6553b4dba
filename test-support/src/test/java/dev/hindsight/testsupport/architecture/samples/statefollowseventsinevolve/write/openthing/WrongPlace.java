package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.write.openthing;

import dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.events.ThingOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

class WrongPlace {

    @Nullable
    String id;

    @EventSourcingHandler
    void evolve(ThingOpened event) {
        id = event.thing();
    }
}
