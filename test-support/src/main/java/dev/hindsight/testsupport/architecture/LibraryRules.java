package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What of the libraries at hand is not used. */
final class LibraryRules {

    @ArchTest
    static final ArchRule nothingIsMappedToTables = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data.jpa..")
                            .and(not(resideInAPackage("org.hibernate.validator.."))))
            .because("read models are SQL and the truth is in the events");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
            .because("a constructor shows what a class needs")
            .allowEmptyShould(true);

    private LibraryRules() {}
}
