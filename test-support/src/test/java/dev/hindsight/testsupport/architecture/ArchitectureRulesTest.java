package dev.hindsight.testsupport.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String SAMPLES = ArchitectureRulesTest.class.getPackageName() + ".samples";
    private static final String GOOD = "good";
    private static final Pattern ACCUSED = Pattern.compile("<([^>]+)>");
    private static final JavaClasses GOOD_SERVICE = sample(GOOD);

    static Stream<NamedRule> rules() {
        return Stream.of(ServiceArchitectureRules.class, ModuleArchitectureRules.class, NoPrintingRules.class)
                .flatMap(NamedRule::declaredIn)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsEveryWrongClassOfItsSampleAndNoOther(NamedRule rule) {
        var sample = sample(rule.samplePackage());
        var wrong = sample.stream()
                .filter(ArchitectureRulesTest::isWrong)
                .map(JavaClass::getName)
                .toList();
        assertThat(wrong)
                .as("classes named Wrong... in the package %s", rule.samplePackage())
                .isNotEmpty();

        var report = rule.rule().evaluate(sample).getFailureReport();

        assertThat(wrong).allSatisfy(name -> assertThat(report.toString()).contains("<" + name));
        assertThat(accused(report.getDetails()))
                .allSatisfy(accused -> assertThat(accused).contains(".Wrong"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void looksAtTheGoodServiceAndFindsNothing(NamedRule rule) {
        rule.rule().allowEmptyShould(false).check(GOOD_SERVICE);
    }

    @Test
    void samplesBelongToARule() {
        var samples = new ClassFileImporter()
                .importPackages(SAMPLES).getPackage(SAMPLES).getSubpackages().stream()
                        .map(JavaPackage::getRelativeName)
                        .filter(name -> !name.equals(GOOD))
                        .collect(toSet());

        assertThat(samples).isEqualTo(rules().map(NamedRule::samplePackage).collect(toSet()));
    }

    private static JavaClasses sample(String name) {
        return new ClassFileImporter().importPackages(SAMPLES + "." + name);
    }

    private static boolean isWrong(JavaClass type) {
        return type.getSimpleName().startsWith("Wrong");
    }

    /** A violation names first whom it accuses. */
    private static Stream<String> accused(List<String> violations) {
        return violations.stream().map(violation -> {
            var matcher = ACCUSED.matcher(violation);
            return matcher.find() ? matcher.group(1) : violation;
        });
    }
}
