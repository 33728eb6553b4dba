package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.write;

import org.axonframework.commandhandling.CommandHandler;

public class WrongAggregate {

    @CommandHandler
    String decide(String command) {
        return command;
    }
}
