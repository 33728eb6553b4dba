package dev.hindsight.task.write.watchtask;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Required;
import dev.hindsight.task.answer.TaskWrites;
import dev.hindsight.task.read.taskdetails.TaskAnswer;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WatchTaskApi {

    private static final int MAX_NAME = 100;

    private final TaskWrites tasks;

    WatchTaskApi(TaskWrites tasks) {
        this.tasks = tasks;
    }

    @PutMapping("/api/ws/{ws}/tasks/{key}/watchers/{user}")
    @Requires(Permission.WATCH_TASKS)
    @Operation(summary = "Makes somebody watch a task", operationId = "watchTask")
    ResponseEntity<TaskAnswer> watch(
            Caller caller, @PathVariable String key, @PathVariable String user, IfMatch ifMatch) {
        return tasks.carryOut(caller, key, (taskId, now) -> {
            requireAllowed(caller, user);
            return new WatchTask(taskId, ifMatch.version(), user, now, caller.user());
        });
    }

    @DeleteMapping("/api/ws/{ws}/tasks/{key}/watchers/{user}")
    @Requires(Permission.WATCH_TASKS)
    @Operation(summary = "Ends that somebody watches a task", operationId = "unwatchTask")
    ResponseEntity<TaskAnswer> unwatch(
            Caller caller, @PathVariable String key, @PathVariable String user, @Required IfMatch ifMatch) {
        return tasks.carryOut(caller, key, (taskId, now) -> {
            requireAllowed(caller, user);
            return new UnwatchTask(taskId, ifMatch.version(), user, now, caller.user());
        });
    }

    private static void requireAllowed(Caller caller, String user) {
        if (!user.equals(caller.user()) && !caller.may(Permission.WORK_ON_TASKS)) {
            throw Refused.forbidden(
                    "You need the role 'engineer' in '%s' to change who else watches a task; you are 'viewer'."
                            .formatted(caller.workspace()));
        }
        if (user.isBlank() || user.length() > MAX_NAME) {
            throw Refused.invalid(
                    new FieldError("user", "size", "The name of a person has 1 to " + MAX_NAME + " characters."));
        }
    }
}
