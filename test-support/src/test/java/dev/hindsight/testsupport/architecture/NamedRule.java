package dev.hindsight.testsupport.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** A rule and the field that declares it. */
record NamedRule(String name, ArchRule rule) {

    static Stream<NamedRule> declaredIn(Class<?> rules) {
        return Arrays.stream(rules.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .flatMap(NamedRule::declaredBy);
    }

    private static Stream<NamedRule> declaredBy(Field field) {
        return switch (valueOf(field)) {
            case ArchTests more -> declaredIn(more.getDefinitionLocation());
            case ArchRule rule -> Stream.of(new NamedRule(field.getName(), rule));
            default -> throw new IllegalStateException(field + " is annotated with @ArchTest, but is no rule");
        };
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read: make it package-private and static", e);
        }
    }

    /** Samples live in a package that is named like their rule. */
    String samplePackage() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
