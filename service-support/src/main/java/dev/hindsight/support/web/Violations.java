package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Locale;

/** Tells a broken constraint with the names that a client knows. */
final class Violations {

    private Violations() {}

    static FieldError fieldError(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        violation.getPropertyPath().forEach(step -> {
            if (step.getIndex() != null) {
                path.append('.').append(step.getIndex());
            }
            if (step.getKey() != null) {
                path.append('.').append(FieldErrorCollector.shortened(String.valueOf(step.getKey())));
            }
            if (step.getKind() != ElementKind.METHOD
                    && step.getName() != null
                    && !step.getName().startsWith("<")) {
                path.append(path.isEmpty() ? "" : ".").append(inSnakeCase(step.getName()));
            }
        });
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new FieldError(path.toString(), inSnakeCase(constraint.getSimpleName()), violation.getMessage());
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
