package dev.hindsight.task.write.movetask;

import dev.hindsight.task.model.TaskStatus;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A blocked task names what it waits for, and a cancelled one why. */
class StatusFit implements ConstraintValidator<FitsStatus, MoveTaskApi.Body> {

    @Override
    public boolean isValid(MoveTaskApi.Body body, ConstraintValidatorContext context) {
        var misfits = misfits(body);
        context.disableDefaultConstraintViolation();
        misfits.forEach((field, message) -> context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field)
                .addConstraintViolation());
        return misfits.isEmpty();
    }

    private static Map<String, String> misfits(MoveTaskApi.Body body) {
        var misfits = new LinkedHashMap<String, String>();
        if (body.status() == TaskStatus.BLOCKED && !isTold(body.blockedBy())) {
            misfits.put("blocked_by", "Say what a blocked task waits for.");
        }
        if (body.status() != null && body.status() != TaskStatus.BLOCKED && body.blockedBy() != null) {
            misfits.put("blocked_by", "Only a task with the status blocked is blocked by something.");
        }
        if (body.status() == TaskStatus.CANCELLED && !isTold(body.reason())) {
            misfits.put("reason", "Say why the task will not be done.");
        }
        return misfits;
    }

    private static boolean isTold(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
