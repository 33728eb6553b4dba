package dev.hindsight.task.write.assigntask;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.task.answer.TaskWrites;
import dev.hindsight.task.read.taskdetails.TaskAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignTaskApi {

    private final TaskWrites tasks;

    AssignTaskApi(TaskWrites tasks) {
        this.tasks = tasks;
    }

    @PutMapping("/api/ws/{ws}/tasks/{key}/assignee")
    @Requires(Permission.WORK_ON_TASKS)
    @Operation(summary = "Gives a task to somebody, or to nobody")
    ResponseEntity<TaskAnswer> assign(
            Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        var assignee = body.required();
        return tasks.carryOut(
                caller, key, (taskId, now) -> new AssignTask(taskId, ifMatch.version(), assignee, now, caller.user()));
    }

    record Body(
            @Size(max = 100)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; null takes the task from everybody")
                    @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
                    Patch<String> assignee) {

        @Nullable
        String required() {
            if (!assignee.present()) {
                throw Refused.invalid(new FieldError(
                        "assignee", "required", "Name who shall do the task, or null for nobody in particular."));
            }
            var name = assignee.value();
            return name == null ? null : name.strip();
        }
    }
}
