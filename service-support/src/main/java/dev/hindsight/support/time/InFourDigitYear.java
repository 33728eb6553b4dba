package dev.hindsight.task.write.changedetails;

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

/** A date that sorts as text, and that a person can have meant. */
@Documented
@Constraint(validatedBy = InFourDigitYear.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface InFourDigitYear {

    String message() default "must be a date from 2000-01-01 to 9999-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves no date alone. */
    class Check implements ConstraintValidator<InFourDigitYear, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= 2000 && date.getYear() <= 9999);
        }
    }
}
