package dev.hindsight.task.read.taskdetails;

import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps {@link TaskDetails} up with the story. */
@Component
@ProcessingGroup("task-details")
class TaskDetailsProjection {

    private final TaskDetailsTable table;

    TaskDetailsProjection(TaskDetailsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(TaskEvent event) {
        if (event instanceof TaskCreated created) {
            table.documents().put(event.taskId(), TaskDetails.of(created));
        } else {
            table.documents().change(event.taskId(), task -> task.after(event));
        }
    }

    @ResetHandler
    void reset() {
        table.documents().clear();
    }
}
