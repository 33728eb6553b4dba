package dev.hindsight.notification.write.choosepreferences;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Quiet hours that have a length; a whole day without letters is said by choosing none. */
@Constraint(validatedBy = EndsAtAnotherTime.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EndsAtAnotherTime {

    String message() default "Quiet hours end at another time than they begin; null is for none.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accuses the end; what is missing is said of its own. */
    final class Check implements ConstraintValidator<EndsAtAnotherTime, ChoosePreferencesApi.Hours> {

        @Override
        public boolean isValid(ChoosePreferencesApi.Hours hours, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("to")
                    .addConstraintViolation();
            @Nullable LocalTime from = hours.from();
            return from == null || !from.equals(hours.to());
        }
    }
}
