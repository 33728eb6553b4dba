package dev.hindsight.support.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that sorts as text, and that a person can have meant: from 2000 to 9999. Of others neither {@link LocalDate} nor PostgreSQL can say
 * with certainty which day is the one before or after. No date is left alone.
 */
@Documented
@Constraint(validatedBy = InFourDigitYear.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InFourDigitYear {

    String message() default "must be a date from 2000-01-01 to 9999-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Check implements ConstraintValidator<InFourDigitYear, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || holdsFor(date);
        }

        /** Also for dates that were stored before somebody asked. */
        public static boolean holdsFor(LocalDate date) {
            return date.getYear() >= 2000 && date.getYear() <= 9999;
        }
    }
}
