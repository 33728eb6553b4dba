package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write;

import dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write.closething.CloseThing;
import org.axonframework.commandhandling.CommandHandler;

class WrongCommandClass {

    @CommandHandler
    String decide(CloseThing command) {
        return command.toString();
    }
}
