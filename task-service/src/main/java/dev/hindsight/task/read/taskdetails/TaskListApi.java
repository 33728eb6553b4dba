package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import dev.hindsight.task.model.TaskStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskListApi {

    private final TaskList list;

    TaskListApi(TaskList list) {
        this.list = list;
    }

    @GetMapping("/api/ws/{ws}/tasks")
    @Requires(Permission.READ_TASKS)
    @Operation(summary = "Lists tasks, newest first")
    Page<TaskAnswer> tasks(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable String assignee,
            @Parameter(description = "Any of these.") @RequestParam(defaultValue = "")
                    List<@Nullable TaskStatus> status,
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(required = false) @Nullable Boolean overdue) {
        return list.page(caller, page, TaskFilter.of(assignee, status, incident, overdue));
    }
}
