package dev.hindsight.task.write;

import dev.hindsight.support.eventstore.StateSerializer;
import dev.hindsight.task.StoredFacts;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskWatched;
import dev.hindsight.testsupport.aggregate.SnapshotContract;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class KeepsItsStateInSnapshotsTest {

    @Test
    void keepsAllOfATask() {
        var story = new ArrayList<TaskEvent>(StoredFacts.ofEachKind());
        story.add(new TaskWatched(StoredFacts.TASK_ID, "carol", Instant.parse("2026-03-16T15:00:00Z"), "carol"));

        SnapshotContract.holds(StateSerializer.create(), Task.class, story);
    }
}
