package dev.hindsight.testsupport.architecture.samples.questionsareansweredinread.write;

import org.axonframework.queryhandling.QueryHandler;

class WrongAnswer {

    @QueryHandler
    String answer(String question) {
        return question;
    }
}
