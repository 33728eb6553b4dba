package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write;

import dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing.OpenThing;
import org.axonframework.commandhandling.CommandHandler;

class WrongName {

    @CommandHandler
    String handle(OpenThing command) {
        return command.thing();
    }
}
