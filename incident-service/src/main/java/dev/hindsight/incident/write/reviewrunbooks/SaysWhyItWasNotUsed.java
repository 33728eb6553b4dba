package dev.hindsight.incident.write.reviewrunbooks;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A runbook that was not used has a reason. */
@Documented
@Constraint(validatedBy = SaysWhyItWasNotUsed.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SaysWhyItWasNotUsed {

    String message() default "Say why this runbook was not used.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accuses the field that is missing. */
    class Check implements ConstraintValidator<SaysWhyItWasNotUsed, ReviewRunbooksApi.Body.Item> {
        @Override
        public boolean isValid(ReviewRunbooksApi.Body.Item item, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("reason")
                    .addConstraintViolation();
            return !Boolean.FALSE.equals(item.used())
                    || (item.reason() != null && !item.reason().isBlank());
        }
    }
}
