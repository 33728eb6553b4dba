package dev.hindsight.postmortem.integration.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.postmortem.integration.Approved;
import dev.hindsight.postmortem.task.ItemTask;
import dev.hindsight.postmortem.task.TaskNews;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files that task-service approved. */
class NewsOfTasksTest {

    @ParameterizedTest
    @MethodSource("all")
    void takesTheTaskOfEachEvent(Class<? extends TaskEvent> shape) {
        var event = Approved.event(shape);

        assertThat(WhenTaskChangesThenRememberIt.news(event))
                .isEqualTo(new TaskNews(
                        "acme:postmortem:7f0c2f0a-51c5-5a3b-9a4e-0d6f6a1f4c11",
                        1,
                        event.task().id(),
                        new ItemTask("TASK-7", event.task().status())));
    }

    static Stream<Class<?>> all() {
        return Arrays.stream(TaskEvent.class.getPermittedSubclasses());
    }
}
