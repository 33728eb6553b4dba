package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskDetailsApi {

    private final TaskDetailsTable tasks;

    TaskDetailsApi(TaskDetailsTable tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/ws/{ws}/tasks/{key}")
    @Requires(Permission.READ_TASKS)
    @Operation(summary = "Shows a task")
    ResponseEntity<TaskAnswer> task(
            Caller caller,
            @PathVariable String key,
            @RequestParam(name = "min_version", defaultValue = "1") long minVersion) {
        var task = tasks.require(caller, key, minVersion);
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(TaskAnswer.of(task));
    }
}
