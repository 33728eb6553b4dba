package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.write;

import dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.events.ThingOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

class WrongAnswer {

    @Nullable
    String id;

    @EventSourcingHandler
    String evolve(ThingOpened event) {
        id = event.thing();
        return id;
    }
}
