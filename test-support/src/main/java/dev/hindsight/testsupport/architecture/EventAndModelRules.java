package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What stored events and the model are made of. */
final class EventAndModelRules {

    @ArchTest
    static final ArchRule storedEventsKnowOnlyTheJdk = classes()
            .that()
            .resideInAPackage(Layout.STORED_EVENTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", Layout.STORED_EVENTS)
            .because("an event is read back years after the value objects of today are gone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storedEventsAreRecords = classes()
            .that()
            .resideInAPackage(Layout.STORED_EVENTS)
            .and()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .should()
            .beRecords()
            .because("a fact does not change")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule familiesOfStoredEventsAreSealed = classes()
            .that()
            .resideInAPackage(Layout.STORED_EVENTS)
            .and()
            .areInterfaces()
            .and()
            .doNotHaveSimpleName(Layout.PACKAGE_INFO)
            .should(be(describe("sealed", (JavaClass type) -> type.reflect().isSealed())))
            .because("the names that are stored are read from the family")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theModelKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(Layout.MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", Layout.MODEL)
            .because("a severity is the same on every way in and out")
            .allowEmptyShould(true);

    private EventAndModelRules() {}
}
