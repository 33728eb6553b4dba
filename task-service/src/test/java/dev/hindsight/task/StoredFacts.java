package dev.hindsight.task;

import dev.hindsight.task.events.SourceItem;
import dev.hindsight.task.events.TaskAssigned;
import dev.hindsight.task.events.TaskBlocked;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskCompleted;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.events.TaskPutBack;
import dev.hindsight.task.events.TaskReminded;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.events.TaskStarted;
import dev.hindsight.task.events.TaskUnwatched;
import dev.hindsight.task.events.TaskWatched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One event of each kind, with every field filled. */
public final class StoredFacts {

    public static final String TASK_ID = "acme:task:5b1d4d3e-0a58-5c0e-8f53-2c6f0f9a7d21";

    private static final Instant AT = Instant.parse("2026-03-16T14:00:01.123456Z");

    private StoredFacts() {}

    public static TaskCreated created() {
        return created(false);
    }

    /** @param backfill whether the incident was entered long afterwards */
    public static TaskCreated created(boolean backfill) {
        return new TaskCreated(
                TASK_ID,
                7,
                new TaskFields("Alert when a connection pool is 80 % used", null, "P1", LocalDate.parse("2026-04-10")),
                "bob",
                source("acme:postmortem:7f0c2f0a-51c5-5a3b-9a4e-0d6f6a1f4c11", 1, backfill),
                AT,
                "alice");
    }

    public static SourceItem source(String postmortemId, int index) {
        return source(postmortemId, index, false);
    }

    private static SourceItem source(String postmortemId, int index, boolean backfill) {
        return new SourceItem(
                postmortemId,
                index,
                new SourceItem.Incident(
                        "acme:incident:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40",
                        "INC-42",
                        "Checkout answers 502",
                        "P1",
                        "post_mortem",
                        List.of("checkout", "payments"),
                        List.of("connection-pool"),
                        false,
                        false,
                        backfill));
    }

    public static List<TaskEvent> ofEachKind() {
        return List.of(
                created(),
                new TaskStarted(TASK_ID, "It is my turn.", AT, "bob"),
                new TaskBlocked(TASK_ID, "Waiting for the new metrics exporter.", "No other way.", AT, "bob"),
                new TaskPutBack(TASK_ID, "Something else first.", AT, "bob"),
                new TaskCompleted(TASK_ID, "Released.", AT, "bob"),
                new TaskReopened(TASK_ID, "todo", "The alert never fired in the drill.", AT, "alice"),
                new TaskCancelled(TASK_ID, "The pool is gone with release 5.0.", AT, "bob"),
                new TaskAssigned(TASK_ID, "bob", "carol", AT, "bob"),
                new TaskWatched(TASK_ID, "alice", AT, "alice"),
                new TaskUnwatched(TASK_ID, "alice", AT, "alice"),
                new TaskDetailsChanged(
                        TASK_ID,
                        new TaskFields("Page on the pool", "At *80 %*.", "P0", LocalDate.parse("2026-05-01")),
                        List.of("title", "description", "priority", "due_date"),
                        AT,
                        "bob"),
                new TaskReminded(
                        TASK_ID,
                        "overdue",
                        LocalDate.parse("2026-05-01"),
                        LocalDate.parse("2026-05-02"),
                        AT,
                        "hindsight"));
    }
}
