package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.endtoend.contract.Square.Verdict;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * Every route, tried by everybody that the policy tells apart, on what is public and private, draft and published, in their
 * workspace and in others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class AnswersEachRoleAsThePolicySaysIT {

    private static final String NOWHERE = "no-such-workspace";

    private static final String PRIVATE_TITLE = "Unmentionable";

    /** What these change is nothing to the others, so that one thing will do for all. */
    private static final Set<String> LEAVING_IT_AS_IT_IS = Set.of(
            "correctDetails",
            "setSeverity",
            "assessImpact",
            "linkChange",
            "reviewRunbooks",
            "logCommunication",
            "addTimelineEntry",
            "editFields",
            "addActionItem",
            "changeActionItem",
            "addPostmortemTimelineEntry",
            "changeTimelineEntry",
            "changeTaskDetails",
            "moveTask",
            "changeEndpoint",
            "testEndpoint",
            "rotateEndpointSecret",
            "endPreviousSecrets",
            "replayEndpoint");

    private final Map<List<Object>, Thing> shared = new ConcurrentHashMap<>();
    private final Trial trial;

    AnswersEachRoleAsThePolicySaysIT(Trial trial) {
        this.trial = trial;
    }

    /** Tried side by side, told one by one. */
    @TestFactory
    Stream<DynamicTest> everySquare() {
        var squares = Cases.ALL.stream().flatMap(this::squares).toList();
        var outcomes = SideBySide.each(squares, square -> outcomeOf(() -> tryEverybody(square)));
        return squares.stream()
                .map(square -> DynamicTest.dynamicTest(
                        trial.operation(square.tried()) + ", " + square, outcomes.get(squares.indexOf(square))));
    }

    private Stream<Square> squares(Case tried) {
        var operation = trial.operation(tried);
        var permission = RealRoutes.permissionFor(operation);
        var isAboutOne = operation.pathVariables().size() > 1;
        var isPublished = tried.given() == Given.PUBLISHED_POSTMORTEM;
        return Stream.of(Standing.values())
                .filter(standing -> tried.given() == Given.DRAFT || isPublished == (standing == Standing.PUBLISHED))
                .flatMap(standing -> Stream.of(false, true)
                        .filter(isPrivate -> !isPrivate || tried.given().isOfIncident())
                        .map(isPrivate -> new Square(tried, permission, isAboutOne, isPrivate, standing)));
    }

    private static Executable outcomeOf(Runnable trying) {
        try {
            trying.run();
            return () -> {};
        } catch (AssertionError | RuntimeException failed) {
            return () -> {
                throw failed;
            };
        }
    }

    private void tryEverybody(Square square) {
        var thing = thingFor(square);

        assertHiddenFromOthers(square, thing);
        for (var who : refusedFirst(square)) {
            var answer = tryAs(square, thing, who.in(trial.world(), square.permission()));
            assertAnswer(square, who, answer);
            if (square.verdictOn(who) == Verdict.HIDDEN) {
                var none = absent(thing);
                assertThat(told(answer, thing))
                        .isEqualTo(told(tryAs(square, none, who.in(trial.world(), square.permission())), none));
            }
            if (square.isPrivate() && square.verdictOn(who) != Verdict.ALLOWED) {
                assertThat(answer.body()).doesNotContain(PRIVATE_TITLE);
            }
        }
    }

    /** What others have is as little there as a workspace that there is not. */
    private void assertHiddenFromOthers(Square square, Thing thing) {
        var operation = trial.operation(square.tried());
        var body = Trial.bodyOf(square.tried(), thing);
        var others = trial.world().as("erin");
        var here = operation.at(thing);

        var hidden = others.send(operation.method(), here, body, "If-Match", "*");
        var absent = others.send(operation.method(), here.replaceFirst("^acme", NOWHERE), body, "If-Match", "*");

        assertThat(hidden.status())
                .as("%s as a stranger: %s", operation, hidden)
                .isEqualTo(404);
        assertThat(hidden.body().replace("acme", NOWHERE))
                .isEqualTo(absent.body().replace("acme", NOWHERE));
    }

    private void assertAnswer(Square square, Who who, Answer answer) {
        var operation = trial.operation(square.tried());
        var told = "%s, %s, as %s: %s".formatted(operation, square, who, answer);
        switch (square.verdictOn(who)) {
            case FORBIDDEN -> assertThat(answer.status()).as(told).isEqualTo(403);
            case HIDDEN -> assertThat(answer.status()).as(told).isEqualTo(404);
            // Somebody may have done it before, and a state may stand against it that is no question of permission.
            case ALLOWED ->
                assertThat(answer.status())
                        .as(told)
                        .isIn(operation.success(), 200, square.tried().again(), 409);
        }
    }

    private Thing thingFor(Square square) {
        if (!trial.operation(square.tried()).isWrite()
                || LEAVING_IT_AS_IT_IS.contains(square.tried().operation())) {
            return shared.computeIfAbsent(List.of(square.isPrivate(), square.given()), kind -> made(square));
        }
        return made(square);
    }

    private Thing made(Square square) {
        return square.isPrivate()
                ? trial.world().madeOfPrivate(square.given(), PRIVATE_TITLE)
                : trial.world().made(square.given());
    }

    private Answer tryAs(Square square, Thing thing, ApiClient who) {
        var operation = trial.operation(square.tried());
        return who.send(operation.method(), operation.at(thing), Trial.bodyOf(square.tried(), thing), "If-Match", "*");
    }

    /** The same of something that there is not. */
    private static Thing absent(Thing thing) {
        var variables = new HashMap<>(thing.variables());
        variables.computeIfPresent("key", (name, key) -> key.replaceAll("\\d+", "98765"));
        variables.computeIfPresent(
                "id",
                (name, id) ->
                        variables.containsKey("key") ? id : UUID.randomUUID().toString());
        return new Thing(variables, thing.home());
    }

    private static String told(Answer answer, Thing thing) {
        var key = thing.variables().getOrDefault("key", thing.variables().getOrDefault("id", ""));
        return answer.status() + answer.header("ETag") + answer.body().replaceAll("\\b" + key + "\\b", "KEY");
    }

    /** Whoever is refused changes nothing for those who come after. */
    private static List<Who> refusedFirst(Square square) {
        return Arrays.stream(Who.values())
                .sorted(Comparator.comparing(who -> square.verdictOn(who) == Verdict.ALLOWED))
                .toList();
    }
}
