package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words stand in no name. */
final class NamingRules {

    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Manager|Helper|Util|Impl|Processor|Dto|DTO)s?(?![a-z])");

    private static final Set<String> EMPTY_PACKAGES = Set.of(
            "manager",
            "managers",
            "helper",
            "helpers",
            "util",
            "utils",
            "impl",
            "processor",
            "processors",
            "dto",
            "dtos");

    private static final Pattern KIND_AS_SUFFIX = Pattern.compile(".(Command|Event|Query)$");

    @ArchTest
    static final ArchRule namesHaveNoEmptyWords = noClasses()
            .that()
            .doNotHaveSimpleName(Layout.PACKAGE_INFO)
            .should(have(anEmptyWordInTheName()))
            .because("a Manager, Helper, Util, Impl, Processor or DTO does not say what it is for");

    @ArchTest
    static final ArchRule namesDoNotEndInTheirKind = noClasses()
            .that(describe("are not the sealed family of events", type -> !isFamilyOfEvents(type)))
            .should(have(itsKindAsSuffix()))
            .because("ResolveIncident, IncidentResolved and GetIncidentDetails say already what they are");

    private static DescribedPredicate<JavaClass> anEmptyWordInTheName() {
        return describe(
                "an empty word in the name",
                type -> EMPTY_WORD.matcher(type.getSimpleName()).find()
                        || Arrays.stream(type.getPackageName().split("\\.")).anyMatch(EMPTY_PACKAGES::contains));
    }

    private static DescribedPredicate<JavaClass> itsKindAsSuffix() {
        return describe(
                "its kind (Command, Event, Query) as suffix",
                type -> KIND_AS_SUFFIX.matcher(type.getSimpleName()).find());
    }

    private static boolean isFamilyOfEvents(JavaClass type) {
        return type.getSimpleName().endsWith("Event") && type.reflect().isSealed();
    }

    private NamingRules() {}
}
