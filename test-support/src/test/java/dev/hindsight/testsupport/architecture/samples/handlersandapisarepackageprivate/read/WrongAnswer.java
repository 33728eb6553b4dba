package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.read;

import org.axonframework.queryhandling.QueryHandler;

public class WrongAnswer {

    @QueryHandler
    String answer(String question) {
        return question;
    }
}
