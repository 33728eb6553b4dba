package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageHandler;
import org.springframework.web.bind.annotation.RestController;

/** Who handles messages, and under which name. */
final class HandlerRules {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @ArchTest
    static final ArchRule handlersAndApisArePackagePrivate = classes()
            .that(handle(MessageHandler.class)
                    .or(describe("are controllers", type -> type.isMetaAnnotatedWith(RestController.class))))
            .should()
            .bePackagePrivate()
            .because("they are reached by messages and requests, never by other code")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule eventsAreFollowedInReadAutomationOrIntegration = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(Layout.READ, Layout.AUTOMATION, Layout.INTEGRATION)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatActsOnTheWorldIsNeverReplayed = classes()
            .that()
            .resideInAnyPackage(Layout.AUTOMATION, Layout.INTEGRATION)
            .and(handle(EventHandler.class))
            .should()
            .beAnnotatedWith(DisallowReplay.class)
            .andShould()
            .beAnnotatedWith(ProcessingGroup.class)
            .because("nobody is to be reminded, paged or told again because a read model is rebuilt")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule automationIsNamedByASentence = classes()
            .that()
            .resideInAPackage(Layout.AUTOMATION)
            .and(handle(EventHandler.class))
            .should()
            .haveNameMatching(".*\\.When[A-Z]\\w+Then[A-Z]\\w+")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule processingGroupsAreKebabCase = classes()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .should(ArchCondition.from(describe(
                    "name their group in kebab-case",
                    type -> KEBAB_CASE.matcher(groupOf(type)).matches())))
            .because("the name is stored with the token and stays when the class is renamed")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule processingGroupsAreNotShared = classes()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .should(new HaveAGroupOfTheirOwn())
            .because("each has its own token, lag and pace")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> handle(Class<? extends Annotation> kind) {
        return describe("have a @" + kind.getSimpleName(), type -> type.getCodeUnits().stream()
                .anyMatch(unit -> unit.isAnnotatedWith(kind) || unit.isMetaAnnotatedWith(kind)));
    }

    static String groupOf(JavaClass type) {
        return type.getAnnotationOfType(ProcessingGroup.class).value();
    }

    private HandlerRules() {}
}
