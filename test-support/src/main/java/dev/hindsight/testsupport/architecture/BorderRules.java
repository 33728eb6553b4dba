package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a service meets the world. */
final class BorderRules {

    private static final Set<String> KNOWN_TO_ALL = Set.of("events", "support");

    @ArchTest
    static final ArchRule thePublishedLanguageIsSpokenOnlyAtTheBorder = noClasses()
            .that()
            .resideOutsideOfPackage(Layout.INTEGRATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layout.PUBLISHED_LANGUAGE)
            .because("private events and public ones change for different reasons");

    @ArchTest
    static final ArchRule theBrokerIsKnownOnlyAtTheBorder = noClasses()
            .that()
            .resideOutsideOfPackage(Layout.INTEGRATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = classes()
            .should(knowOfThisHouseOnlyTheirServiceAndWhatIsCommon())
            .because("services speak with each other through Kafka alone");

    @ArchTest
    static final ArchRule controllersAreApisOfASlice = classes()
            .that(describe("are controllers", type -> type.isMetaAnnotatedWith(RestController.class)))
            .should()
            .haveSimpleNameEndingWith("Api")
            .andShould()
            .resideInAnyPackage(Layout.WRITE_SLICES, Layout.READ_SLICES)
            .because("a route stands beside the command or the question it serves")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyRouteSaysWhatItDoes = methods()
            .that(describe("are routes", method -> method.isMetaAnnotatedWith(RequestMapping.class)))
            .should(ArchCondition.from(describe("have an @Operation with a summary", BorderRules::saysWhatItDoes)))
            .because("who reads the OpenAPI document knows nothing but what it says")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyRouteRequiresAPermission = methods()
            .that(describe("are routes", method -> method.isMetaAnnotatedWith(RequestMapping.class)))
            .should(ArchCondition.from(describe("have a @Requires", BorderRules::requiresAPermission)))
            .because("what the policy does not allow is denied to everybody")
            .allowEmptyShould(true);

    private static boolean requiresAPermission(JavaMethod route) {
        return route.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("Requires"));
    }

    private static boolean saysWhatItDoes(JavaMethod route) {
        return route.tryGetAnnotationOfType(Operation.class)
                .filter(operation -> !operation.summary().isBlank())
                .isPresent();
    }

    private static ArchCondition<JavaClass> knowOfThisHouseOnlyTheirServiceAndWhatIsCommon() {
        return new ArchCondition<>("know of this house only their service and what is common") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(BorderRules::leadsToAnotherService)
                        .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
            }
        };
    }

    private static boolean leadsToAnotherService(Dependency dependency) {
        var from = memberOfTheHouse(dependency.getOriginClass());
        var to = memberOfTheHouse(dependency.getTargetClass().getBaseComponentType());
        return !to.isEmpty() && !to.equals(from) && !KNOWN_TO_ALL.contains(to);
    }

    /** The name below the base package, such as {@code incident}; empty for what is not ours. */
    private static String memberOfTheHouse(JavaClass type) {
        var base = Layout.BASE + ".";
        if (!type.getPackageName().startsWith(base)) {
            return "";
        }
        return type.getPackageName().substring(base.length()).replaceFirst("\\..*", "");
    }

    private BorderRules() {}
}
