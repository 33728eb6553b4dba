package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.write;

import dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.events.ThingOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

class WrongLog {

    @Nullable
    String id;

    @EventSourcingHandler
    void evolve(ThingOpened event) {
        id = event.thing();
        LoggerFactory.getLogger(WrongLog.class).info("Opened");
    }
}
