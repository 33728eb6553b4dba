package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.events.ThingOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

class WrongApply {

    @Nullable
    String id;

    @EventSourcingHandler
    void evolve(ThingOpened event) {
        id = event.thing();
        apply(event);
    }
}
