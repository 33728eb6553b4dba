package dev.hindsight.task.read.taskdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.task.StoredFacts;
import dev.hindsight.task.events.TaskAssigned;
import dev.hindsight.task.events.TaskBlocked;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.events.TaskPutBack;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.events.TaskStarted;
import dev.hindsight.task.events.TaskUnwatched;
import dev.hindsight.task.events.TaskWatched;
import dev.hindsight.task.read.taskdetails.TaskDetails.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskDetailsTest {

    private static final String ID = StoredFacts.TASK_ID;
    private static final Instant AT = Instant.parse("2026-03-16T14:00:01Z");

    private final TaskDetails created = TaskDetails.of(StoredFacts.created());

    @Test
    void beginWithWhatTheItemSaid() {
        assertThat(created)
                .isEqualTo(new TaskDetails(
                        "TASK-7",
                        StoredFacts.created().fields(),
                        new Standing("todo", null, null),
                        "bob",
                        List.of(),
                        StoredFacts.created().source(),
                        StoredFacts.created().at(),
                        1));
    }

    @Test
    void followEveryEventByOneVersion() {
        for (var event : StoredFacts.ofEachKind().stream().skip(1).toList()) {
            assertThat(created.after(event).version()).describedAs("%s", event).isEqualTo(2);
        }
    }

    @Test
    void showWhereTheTaskStandsAndWhy() {
        assertThat(after(new TaskStarted(ID, null, AT, "bob")).standing())
                .isEqualTo(new Standing("in_progress", null, null));
        assertThat(after(new TaskBlocked(ID, "the vendor", "no way around", AT, "bob"))
                        .standing())
                .isEqualTo(new Standing("blocked", "the vendor", "no way around"));
        assertThat(after(new TaskCancelled(ID, "obsolete", AT, "bob")).standing())
                .isEqualTo(new Standing("cancelled", null, "obsolete"));
    }

    @Test
    void forgetWhatBlockedItAndWhyItWasCancelled() {
        assertThat(after(new TaskBlocked(ID, "the vendor", null, AT, "bob"), new TaskPutBack(ID, null, AT, "bob"))
                        .standing())
                .isEqualTo(new Standing("todo", null, null));
        assertThat(after(
                                new TaskCancelled(ID, "obsolete", AT, "bob"),
                                new TaskReopened(ID, "in_progress", null, AT, "bob"))
                        .standing())
                .isEqualTo(new Standing("in_progress", null, null));
    }

    @Test
    void followAssigneeWatchersAndWording() {
        var fields = new TaskFields("Other", "Text", "P0", LocalDate.parse("2026-12-31"));
        var task = after(
                new TaskAssigned(ID, null, "bob", AT, "carol"),
                new TaskWatched(ID, "dave", AT, "dave"),
                new TaskWatched(ID, "erin", AT, "erin"),
                new TaskUnwatched(ID, "dave", AT, "dave"),
                new TaskDetailsChanged(ID, fields, List.of("title"), AT, "carol"));

        assertThat(task)
                .isEqualTo(new TaskDetails(
                        "TASK-7",
                        fields,
                        created.standing(),
                        null,
                        List.of("erin"),
                        created.source(),
                        created.createdAt(),
                        6));
    }

    private TaskDetails after(TaskEvent... events) {
        var task = created;
        for (var event : events) {
            task = task.after(event);
        }
        return task;
    }
}
