package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;

/** How code learns what time it is, and how it waits. */
final class TimeRules {

    private static final Set<String> MACHINE_CLOCKS =
            Set.of("system", "systemDefaultZone", "systemUTC", "tickMillis", "tickSeconds", "tickMinutes");

    @ArchTest
    static final ArchRule timeComesFromAnInjectedClock = noClasses()
            .that(describe("are not wiring", type -> !isWiring(type)))
            .should()
            .accessTargetWhere(readsTheClockOfTheMachine())
            .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .should()
            .accessTargetWhere(describe("puts the thread to sleep", TimeRules::sleeps))
            .because("who sleeps waits too long or not long enough: wait for the condition");

    private static boolean isWiring(JavaClass type) {
        return type.isMetaAnnotatedWith(Configuration.class)
                || type.tryGetMethod("main", String[].class).isPresent();
    }

    static DescribedPredicate<JavaAccess<?>> readsTheClockOfTheMachine() {
        return describe("reads the clock of the machine", access -> {
            var owner = access.getTargetOwner();
            if (owner.isEquivalentTo(Clock.class)) {
                return MACHINE_CLOCKS.contains(access.getName());
            }
            if (owner.isEquivalentTo(System.class)) {
                return access.getName().equals("currentTimeMillis");
            }
            return owner.getPackageName().startsWith("java.time") && isNowWithoutClock(access);
        });
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return access.getName().equals("sleep")
                && (access.getTargetOwner().isAssignableTo(Thread.class)
                        || access.getTargetOwner().isAssignableTo(TimeUnit.class));
    }

    private TimeRules() {}
}
