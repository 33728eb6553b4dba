package dev.hindsight.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.security.Permission;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, tried by everybody that the policy tells apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnOneSystem.class)
class AnswersEachRoleAsThePolicySaysIT {

    private static final int FORBIDDEN = 403;
    private static final int HIDDEN = 404;
    private static final int ALLOWED = 200;

    private final Trial trial;

    AnswersEachRoleAsThePolicySaysIT(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aboutWhatIsPublic(Case tried) {
        var thing = thingFor(tried);

        assertThat(tryAs(tried, thing, trial.world().as("erin")).status()).isEqualTo(HIDDEN);
        for (var who : refusedFirst(tried, false)) {
            assertAnswer(expected(tried, who), tried, who, tryAs(tried, thing, who.in(trial.world())));
        }
    }

    @ParameterizedTest
    @MethodSource("aboutIncidents")
    void aboutWhatIsPrivate(Case tried) {
        var title = "Unmentionable " + UUID.randomUUID();
        var thing = trial.world().madeOfPrivate(tried.given(), title);

        assertThat(tryAs(tried, thing, trial.world().as("erin")).status()).isEqualTo(HIDDEN);
        for (var who : refusedFirst(tried, true)) {
            var answer = tryAs(tried, thing, who.in(trial.world()));

            assertAnswer(expectedOfPrivate(tried, who), tried, who, answer);
            if (!who.may(Permission.SEE_PRIVATE_INCIDENTS, tried.given())) {
                assertThat(answer.body()).as(tried.operation() + " as " + who).doesNotContain(title);
            }
        }
    }

    private int expectedOfPrivate(Case tried, Who who) {
        if (who.may(Permission.SEE_PRIVATE_INCIDENTS, tried.given()) || !who.mayEver(permission(tried))) {
            return expected(tried, who);
        }
        var isList = trial.operation(tried).pathVariables().size() == 1;
        return isList ? ALLOWED : HIDDEN;
    }

    private int expected(Case tried, Who who) {
        if (!who.mayEver(permission(tried))) {
            return FORBIDDEN;
        }
        if (tried.operation().equals("readNotification") && who != Who.RESPONDER) {
            return HIDDEN; // it is carol's
        }
        return who.may(permissionForThing(tried, who), tried.given()) ? ALLOWED : FORBIDDEN;
    }

    /** Of some things more is asked than of most: reading a draft, and deciding what others watch. */
    private Permission permissionForThing(Case tried, Who who) {
        var permission = permission(tried);
        var isDraft = tried.given() == Given.DRAFT
                && trial.operation(tried).pathVariables().size() > 1;
        return switch (permission) {
            case READ_POSTMORTEMS -> isDraft ? Permission.READ_DRAFTS : permission;
            case WATCH_TASKS -> who == Who.AUTHOR ? permission : Permission.WORK_ON_TASKS; // it is about bob
            default -> permission;
        };
    }

    private Permission permission(Case tried) {
        return RealRoutes.permissionFor(trial.operation(tried));
    }

    /** Whatever comes of what is allowed: it may have been done before. */
    private void assertAnswer(int expected, Case tried, Who who, Answer answer) {
        var told = "%s as %s: %s".formatted(tried.operation(), who, answer);
        if (expected != ALLOWED) {
            assertThat(answer.status()).as(told).isEqualTo(expected);
        } else if (answer.status() != tried.again()) {
            assertThat(answer.status()).as(told).isLessThan(500).isNotIn(401, FORBIDDEN, HIDDEN);
        }
    }

    private Thing thingFor(Case tried) {
        return trial.operation(tried).isWrite()
                ? trial.world().made(tried.given())
                : trial.world().kept(tried.given());
    }

    private Answer tryAs(Case tried, Thing thing, ApiClient who) {
        var operation = trial.operation(tried);
        return who.send(operation.method(), operation.at(thing), Trial.bodyOf(tried, thing), "If-Match", "*");
    }

    /** Whoever is refused changes nothing for those who come after. */
    private List<Who> refusedFirst(Case tried, boolean isPrivate) {
        return Arrays.stream(Who.values())
                .sorted(Comparator.comparing(
                        who -> (isPrivate ? expectedOfPrivate(tried, who) : expected(tried, who)) == ALLOWED))
                .toList();
    }

    Stream<?> all() {
        return trial.cases(any -> true);
    }

    Stream<?> aboutIncidents() {
        return trial.casesOf(Given::isOfIncident);
    }
}
