package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.write;

import dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.events.ThingOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

class RightAggregate {

    @Nullable
    String id;

    @EventSourcingHandler
    void evolve(ThingOpened event) {
        id = event.thing();
    }
}
