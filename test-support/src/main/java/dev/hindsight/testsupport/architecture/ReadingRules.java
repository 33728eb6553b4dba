package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;

/** How read models follow the story and answer questions. */
final class ReadingRules {

    @ArchTest
    static final ArchRule readingDoesNotSeeWriting = noClasses()
            .that()
            .resideInAPackage(Layout.READ)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Layout.WRITE, Layout.AUTOMATION, Layout.INTEGRATION)
            .because("a read model can be thrown away and built again from the events alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule readSlicesDoNotSeeEachOther = slices().matching(Layout.EACH_READ_SLICE)
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule questionsAreAnsweredInRead = methods()
            .that()
            .areAnnotatedWith(QueryHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(Layout.READ)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatFollowsTheStoryInReadIsAProjection = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(Layout.READ)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Projection")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule projectionsNameTheirGroupAndCanBeReset = classes()
            .that()
            .haveSimpleNameEndingWith("Projection")
            .should()
            .resideInAPackage(Layout.READ)
            .andShould(beAnnotatedWith(ProcessingGroup.class))
            .andShould(haveOneResetHandler())
            .because("every projection can be rebuilt while the others run on")
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> haveOneResetHandler() {
        return new ArchCondition<>("have one @ResetHandler") {
            @Override
            public void check(JavaClass projection, ConditionEvents events) {
                var found = projection.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(ResetHandler.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        projection, found == 1, projection.getDescription() + " has " + found + " @ResetHandler"));
            }
        };
    }

    private ReadingRules() {}
}
