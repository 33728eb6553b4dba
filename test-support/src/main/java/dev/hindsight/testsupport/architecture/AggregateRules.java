package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** What a decision may depend on. */
final class AggregateRules {

    @ArchTest
    static final ArchRule aggregatesKnowNoWebStorageOrBroker = noClasses()
            .that()
            .resideInAPackage(Layout.AGGREGATES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "org.springframework.data..",
                    "org.springframework.jdbc..",
                    "org.springframework.kafka..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    Layout.PUBLISHED_LANGUAGE,
                    Layout.READ,
                    Layout.AUTOMATION,
                    Layout.INTEGRATION)
            .because("a decision depends on the command and the story so far, on nothing else")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeAndIdsComeToAggregatesInCommands = noClasses()
            .that()
            .resideInAPackage(Layout.AGGREGATES)
            .should()
            .accessTargetWhere(TimeRules.readsTheClockOfTheMachine().or(asksAClockOrRollsDice()))
            .because("the same command on the same story gives the same events")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaAccess<?>> asksAClockOrRollsDice() {
        return describe("asks a clock or rolls dice", access -> {
            var owner = access.getTargetOwner();
            return owner.isAssignableTo(Clock.class)
                    || owner.isAssignableTo(Random.class)
                    || (owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID"))
                    || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"));
        });
    }

    private AggregateRules() {}
}
