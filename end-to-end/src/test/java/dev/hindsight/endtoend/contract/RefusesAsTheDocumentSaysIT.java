package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Role;
import dev.hindsight.testsupport.api.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route refuses what it does not take, as the document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class RefusesAsTheDocumentSaysIT {

    private final Trial trial;

    RefusesAsTheDocumentSaysIT(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesWhomItDoesNotKnow(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        for (var token : List.of("", "nonsense")) {
            trial.assertAnswer(
                    401, operation, trial.world().withToken(token).send(operation.method(), at, trial.bodyOf(tried)));
        }
        trial.assertAnswer(404, operation, trial.world().as("erin").send(operation.method(), at, trial.bodyOf(tried)));
    }

    @ParameterizedTest
    @MethodSource("notForViewers")
    void refusesWhoLacksTheRole(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        trial.assertAnswer(
                403,
                operation,
                trial.world().as("dave").send(operation.method(), at, trial.bodyOf(tried), "If-Match", "*"));
    }

    @ParameterizedTest
    @MethodSource("aboutSomething")
    void doesNotKnowWhatThereIsNot(Case tried) {
        var operation = trial.operation(tried);

        for (var variable : operation.pathVariables()) {
            if (variable.equals("index") || variable.equals("version")) {
                trial.assertNamed(List.of(variable), operation, trial.sendWith(tried, variable, "x"));
            }
            if (!variable.equals("ws") && !variable.equals("user")) {
                var absent = tried.given().absent(variable);
                trial.assertAnswer(404, operation, trial.sendWith(tried, variable, absent));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void namesAllThatIsInvalidAtOnce(Case tried) {
        var operation = trial.operation(tried);
        var wrong = new WrongBodies(trial.document().bodyOf(operation));
        var required = wrong.required().toList();
        var right = trial.bodyOf(tried);

        for (var body : List.of(wrong.ofWrongTypes(), wrong.tooLong())) {
            if (!body.isEmpty()) {
                var complete = body.deepCopy();
                if (right != null && !body.has("no_such_field")) {
                    JsonMapper.shared()
                            .readTree(right)
                            .properties()
                            .forEach(it -> complete.putIfAbsent(it.getKey(), it.getValue()));
                }
                trial.assertNamed(body.propertyNames(), operation, invalid(tried, complete));
            }
        }
        if (!required.isEmpty()) {
            trial.assertNamed(required, operation, invalid(tried, wrong.empty()));
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void refusesBodiesThatItCannotRead(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        trial.assertAnswer(400, operation, trial.send(tried, at, "{", "If-Match", "*"));
        trial.assertAnswer(413, operation, trial.send(tried, at, "\"" + "x".repeat(1 << 20) + "\"", "If-Match", "*"));
        trial.assertAnswer(415, operation, trial.send(tried, at, "{}", "If-Match", "*", "Content-Type", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource("withIfMatch")
    void asksForTheVersion(Case tried) {
        var operation = trial.operation(tried);
        var at = trial.at(tried);

        trial.assertAnswer(400, operation, trial.send(tried, at, trial.bodyOf(tried), "If-Match", "nonsense"));
        if (operation.needs("If-Match")) {
            trial.assertAnswer(428, operation, trial.send(tried, at, trial.bodyOf(tried)));
        }
    }

    private Answer invalid(Case tried, JsonNode body) {
        return trial.send(tried, trial.at(tried), body.toString(), "If-Match", "*");
    }

    Stream<?> all() {
        return trial.cases(any -> true);
    }

    Stream<?> notForViewers() {
        return trial.cases(operation -> RealRoutes.permissionFor(operation).leastRole() != Role.VIEWER);
    }

    Stream<?> aboutSomething() {
        return trial.cases(operation -> operation.pathVariables().size() > 1);
    }

    Stream<?> withBody() {
        return trial.cases(Operation::hasBody);
    }

    Stream<?> withIfMatch() {
        return trial.cases(operation -> operation.takes("If-Match"));
    }
}
