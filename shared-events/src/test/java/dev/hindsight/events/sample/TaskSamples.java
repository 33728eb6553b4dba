package dev.hindsight.events.sample;

import static dev.hindsight.events.sample.Samples.incident;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCancelledV1;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskDetailsChangedV1;
import dev.hindsight.events.task.TaskDueSoonV1;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.events.task.TaskRef;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.events.task.TaskStartedV1;
import java.time.LocalDate;
import java.util.List;

final class TaskSamples {

    private static final SourcePostmortem SOURCE = new SourcePostmortem(Samples.POSTMORTEM_ID, 1);

    static List<PublicEvent> all() {
        var incident = incident("post_mortem");
        return List.of(
                new TaskCreatedV1(incident, task("todo"), SOURCE, "alice"),
                new TaskAssignedV1(incident, task("todo"), SOURCE, "bob", "carol"),
                new TaskStartedV1(incident, task("in_progress"), SOURCE, "bob"),
                new TaskBlockedV1(incident, task("blocked"), SOURCE, "bob", "Waiting for the new metrics exporter."),
                new TaskCompletedV1(incident, task("done"), SOURCE, "bob"),
                new TaskCancelledV1(incident, task("cancelled"), SOURCE, "bob", "The pool is gone with release 5.0."),
                new TaskReopenedV1(incident, task("todo"), SOURCE, "alice", "The alert never fired in the drill."),
                new TaskDueSoonV1(incident, task("in_progress"), SOURCE, "hindsight"),
                new TaskOverdueV1(incident, task("in_progress"), SOURCE, "hindsight", 7, true),
                new TaskDetailsChangedV1(incident, task("todo"), SOURCE, "bob", List.of("title", "due_date")));
    }

    private static TaskRef task(String status) {
        return new TaskRef(
                "acme:task:5b1d4d3e-0a58-5c0e-8f53-2c6f0f9a7d21",
                "TASK-7",
                "Alert when a connection pool is 80 % used",
                status,
                "bob",
                List.of("alice"),
                "P1",
                LocalDate.parse("2026-04-10"));
    }

    private TaskSamples() {}
}
