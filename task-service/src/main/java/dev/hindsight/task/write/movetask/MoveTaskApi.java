package dev.hindsight.task.write.movetask;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.task.answer.TaskWrites;
import dev.hindsight.task.model.TaskStatus;
import dev.hindsight.task.read.taskdetails.TaskAnswer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MoveTaskApi {

    private final TaskWrites tasks;

    MoveTaskApi(TaskWrites tasks) {
        this.tasks = tasks;
    }

    @PutMapping("/api/ws/{ws}/tasks/{key}/status")
    @Requires(Permission.WORK_ON_TASKS)
    @Operation(summary = "Moves a task to another status")
    ResponseEntity<TaskAnswer> move(Caller caller, @PathVariable String key, IfMatch ifMatch, @RequestBody Body body) {
        return tasks.carryOut(
                caller,
                key,
                (taskId, now) -> new MoveTask(
                        taskId,
                        ifMatch.version(),
                        body.status(),
                        stripped(body.blockedBy()),
                        stripped(body.reason()),
                        now,
                        caller.user()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @FitsStatus
    record Body(
            @NotNull TaskStatus status,
            @Size(max = 2_000) @Nullable String blockedBy,
            @Size(max = 2_000) @Nullable String reason) {}
}
