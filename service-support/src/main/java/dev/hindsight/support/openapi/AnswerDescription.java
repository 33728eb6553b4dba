package dev.hindsight.support.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;

/** Describes what a route answers: its success as its method says, and the refusals that follow from its signature. */
final class AnswerDescription {

    private static final String OK = "200";
    private static final String CREATED = "201";

    private final Route route;
    private final Operation operation;

    AnswerDescription(Route route, Operation operation) {
        this.route = route;
        this.operation = operation;
    }

    void complete() {
        var answers = new TreeMap<String, ApiResponse>();
        operation.getResponses().forEach((code, response) -> {
            if (code.startsWith("2")) {
                answers.put(code, response);
            }
        });
        nameCreation(answers);
        answers.forEach(this::describe);
        refusals(answers);
        var responses = new ApiResponses();
        answers.forEach(responses::addApiResponse);
        operation.setResponses(responses);
    }

    /** A POST creates unless its method names other answers itself. */
    private void nameCreation(Map<String, ApiResponse> answers) {
        if (route.isPost() && answers.size() == 1 && answers.containsKey(OK) && !route.namesItsAnswers()) {
            answers.put(CREATED, answers.remove(OK));
        }
    }

    private void describe(String code, ApiResponse response) {
        if (!route.namesItsAnswers()) {
            response.setDescription(code.equals(CREATED) ? "What was created." : "As it is now.");
        }
        if (route.answersWithVersion()) {
            response.addHeaderObject("ETag", Problems.header("The version, for `If-Match`."));
        }
        if (code.equals(CREATED)) {
            response.addHeaderObject("Location", Problems.header("Where the new thing is."));
        }
    }

    private void refusals(Map<String, ApiResponse> answers) {
        add(Problems.BAD_REQUEST, true, answers);
        add(Problems.UNAUTHENTICATED, true, answers);
        add(Problems.FORBIDDEN, true, answers);
        add(Problems.NOT_FOUND, true, answers);
        add(Problems.CONFLICT, !route.isRead(), answers);
        add(Problems.STALE, route.takesIfMatch(), answers);
        add(Problems.TOO_LARGE, route.hasBody(), answers);
        add(Problems.UNSUPPORTED, route.hasBody(), answers);
        add(Problems.INVALID, route.hasBody() || route.readsParameters() || route.isPost(), answers);
        add(Problems.IF_MATCH_REQUIRED, route.needsIfMatch(), answers);
        add(Problems.TOO_MANY, true, answers);
        add(Problems.BEHIND, true, answers);
    }

    private static void add(Problems problem, boolean mayHappen, Map<String, ApiResponse> answers) {
        if (mayHappen) {
            answers.put(problem.code(), problem.reference());
        }
    }
}
