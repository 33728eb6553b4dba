package dev.hindsight.task.read.taskdetails;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.read.taskdetails.TaskDetails.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. */
public record TaskAnswer(
        String key,
        @JsonUnwrapped TaskFields fields,
        @JsonUnwrapped Standing standing,
        @Nullable String assignee,
        List<String> watchers,
        Source sourcePostmortem,
        long version) {

    /**
     * The action item it was made of.
     *
     * @param incident the key of the incident, which leads to the postmortem
     */
    public record Source(String incident, int itemIndex) {}

    public static TaskAnswer of(TaskDetails task) {
        return new TaskAnswer(
                task.key(),
                task.fields(),
                task.standing(),
                task.assignee(),
                task.watchers(),
                new Source(task.source().incident().key(), task.source().itemIndex()),
                task.version());
    }
}
