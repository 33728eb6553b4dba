package dev.hindsight.testsupport.architecture.samples.good.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.testsupport.architecture.samples.good.events.ThingOpened;
import dev.hindsight.testsupport.architecture.samples.good.write.openthing.OpenThing;
import dev.hindsight.testsupport.architecture.samples.good.write.renamething.RenameThing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

class Thing {

    @AggregateIdentifier
    private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenThing command) {
        apply(new ThingOpened(command.thing().value(), command.at()));
    }

    @CommandHandler
    void decide(RenameThing command) {
        if (id == null) {
            throw new IllegalStateException("There is no thing to be named " + command.name());
        }
    }

    @EventSourcingHandler
    void evolve(ThingOpened event) {
        id = event.thing();
    }
}
