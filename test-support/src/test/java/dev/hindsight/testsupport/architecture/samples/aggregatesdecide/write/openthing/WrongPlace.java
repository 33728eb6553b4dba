package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing;

import org.axonframework.commandhandling.CommandHandler;

class WrongPlace {

    @CommandHandler
    String decide(OpenThing command) {
        return command.thing();
    }
}
