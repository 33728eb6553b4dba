package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which dates a service knows. */
final class DateRules {

    private static final Set<String> OLD_TIME = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.text.DateFormat",
            "java.text.SimpleDateFormat");

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are dates and calendars from before java.time", type -> OLD_TIME.contains(type.getName())))
            .because("a java.util.Date can change, and a Calendar carries a zone that nobody chose");

    private DateRules() {}
}
