package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write;

import dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing.OpenThing;
import org.axonframework.commandhandling.CommandHandler;

class RightAggregate {

    @CommandHandler
    String decide(OpenThing command) {
        return command.thing();
    }
}
