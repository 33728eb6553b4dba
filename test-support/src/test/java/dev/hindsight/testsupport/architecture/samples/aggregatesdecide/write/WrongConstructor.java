package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write;

import dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing.OpenThing;
import org.axonframework.commandhandling.CommandHandler;

class WrongConstructor {

    final String id;

    @CommandHandler
    WrongConstructor(OpenThing command) {
        id = command.thing();
    }
}
