package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.write;

import org.axonframework.commandhandling.CommandHandler;

class RightAggregate {

    @CommandHandler
    String decide(String command) {
        return command;
    }
}
