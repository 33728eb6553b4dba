package dev.hindsight.incident.write.openincident;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who names an external_id says in which source. */
@Documented
@Constraint(validatedBy = NamesItsSource.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesItsSource {

    String message() default "An external_id is unique only within its source; name it.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accuses the field that is missing. */
    class Check implements ConstraintValidator<NamesItsSource, OpenIncidentApi.Body> {
        @Override
        public boolean isValid(OpenIncidentApi.Body body, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("source")
                    .addConstraintViolation();
            return body.externalId() == null || body.source() != null;
        }
    }
}
