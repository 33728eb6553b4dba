package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write;

import dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.model.RenameThing;
import org.axonframework.commandhandling.CommandHandler;

class WrongCommandPlace {

    @CommandHandler
    String decide(RenameThing command) {
        return command.name();
    }
}
