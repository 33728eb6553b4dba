package dev.hindsight.testsupport.architecture.samples.questionsareansweredinread.read;

import org.axonframework.queryhandling.QueryHandler;

class RightAnswer {

    @QueryHandler
    String answer(String question) {
        return question;
    }
}
