package dev.hindsight.task.write.changedetails;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.time.InFourDigitYear;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Patch;
import dev.hindsight.support.web.Required;
import dev.hindsight.task.answer.TaskWrites;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.model.Priority;
import dev.hindsight.task.read.taskdetails.TaskAnswer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeTaskDetailsApi {

    private final TaskWrites tasks;

    ChangeTaskDetailsApi(TaskWrites tasks) {
        this.tasks = tasks;
    }

    @PatchMapping("/api/ws/{ws}/tasks/{key}")
    @Requires(Permission.WORK_ON_TASKS)
    @Operation(summary = "Changes what a task says")
    ResponseEntity<TaskAnswer> change(
            Caller caller, @PathVariable String key, @Required IfMatch ifMatch, @RequestBody Body body) {
        return tasks.carryOut(
                caller,
                key,
                (taskId, now) -> new ChangeTaskDetails(
                        taskId, ifMatch.version(), body.fields(), body.named(), now, caller.user()));
    }

    record Body(
            @NotBlank @Size(max = 200) Patch<String> title,
            @Size(max = 20_000) Patch<String> description,
            Patch<Priority> priority,
            @InFourDigitYear Patch<LocalDate> dueDate) {

        TaskFields fields() {
            var newTitle = title.value();
            var newPriority = priority.value();
            return new TaskFields(
                    newTitle == null ? "" : newTitle.strip(),
                    description.value(),
                    newPriority == null ? null : newPriority.name(),
                    dueDate.value());
        }

        Set<String> named() {
            var named = new LinkedHashSet<String>();
            note(named, "title", title);
            note(named, "description", description);
            note(named, "priority", priority);
            note(named, "due_date", dueDate);
            return named;
        }

        private static void note(Set<String> named, String name, Patch<?> field) {
            if (field.present()) {
                named.add(name);
            }
        }
    }
}
