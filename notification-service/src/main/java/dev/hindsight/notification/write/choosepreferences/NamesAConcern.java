package dev.hindsight.notification.write.choosepreferences;

import dev.hindsight.notification.preferences.Concern;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text that names something that people are told. */
@Constraint(validatedBy = NamesAConcern.Check.class)
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesAConcern {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NamesAConcern, String> {

        private static final String NAMES =
                Arrays.stream(Concern.values()).map(Concern::wireName).collect(Collectors.joining(", "));

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            if (name == null || Concern.named(name).isPresent()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("People are told no such thing; there are " + NAMES + ".")
                    .addConstraintViolation();
            return false;
        }
    }
}
