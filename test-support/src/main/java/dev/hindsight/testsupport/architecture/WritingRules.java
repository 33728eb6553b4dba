package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How commands, decisions and state belong together, and how the slices keep apart. */
final class WritingRules {

    @ArchTest
    static final ArchRule aggregatesDecide = codeUnits()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(Layout.AGGREGATES)
            .andShould()
            .haveName("decide")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandsAreRecordsOfAWriteSlice = codeUnits()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should(ArchCondition.from(takeARecordOfAWriteSlice()))
            .because("`ls write/` is what people can do")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule stateFollowsEventsInEvolve = methods()
            .that()
            .areAnnotatedWith(EventSourcingHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(Layout.AGGREGATES)
            .andShould()
            .haveName("evolve")
            .andShould()
            .haveRawReturnType(void.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule evolvingNeitherAppliesNorLogs = methods()
            .that()
            .areAnnotatedWith(EventSourcingHandler.class)
            .should(ArchCondition.from(onlyChangeState()))
            .because("the story is read again and again")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule writeSlicesDoNotSeeEachOther = slices().matching(Layout.EACH_WRITE_SLICE)
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaCodeUnit> takeARecordOfAWriteSlice() {
        var inAWriteSlice = JavaClass.Predicates.resideInAPackage(Layout.WRITE_SLICES);
        return describe("take a record of a write slice", handler -> handler.getRawParameterTypes().stream()
                .limit(1)
                .anyMatch(command -> command.isRecord() && inAWriteSlice.test(command)));
    }

    private static DescribedPredicate<JavaMethod> onlyChangeState() {
        return describe("only change state", method -> method.getAccessesFromSelf().stream()
                .map(JavaAccess::getTargetOwner)
                .noneMatch(owner -> owner.isEquivalentTo(AggregateLifecycle.class)
                        || owner.getPackageName().startsWith("org.slf4j")));
    }

    private WritingRules() {}
}
