package dev.hindsight.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** How packages hang together. */
final class PackageRules {

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(Layout.BASE + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be understood, and changed, together");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .doNotHaveSimpleName(Layout.PACKAGE_INFO)
            .should(liveInANullMarkedPackage())
            .because("only there does the compiler check for null");

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        type.getDescription() + " lives in the unmarked package " + type.getPackageName()));
            }
        };
    }

    private PackageRules() {}
}
