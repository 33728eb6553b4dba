package dev.hindsight.support.border;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source has to say, at most 64 KiB and nested at most 20 levels. */
@Documented
@Constraint(validatedBy = WithinPayloadLimits.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithinPayloadLimits {

    String message() default PayloadLimits.MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the limits that Spring knows. */
    class Check implements ConstraintValidator<WithinPayloadLimits, Map<String, ?>> {

        private final PayloadLimits limits;

        Check(PayloadLimits limits) {
            this.limits = limits;
        }

        @Override
        public boolean isValid(@Nullable Map<String, ?> payload, ConstraintValidatorContext context) {
            return limits.allow(payload);
        }
    }
}
