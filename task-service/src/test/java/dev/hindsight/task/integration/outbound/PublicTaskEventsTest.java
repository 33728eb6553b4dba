package dev.hindsight.task.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskDetailsChangedV1;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.task.StoredFacts;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class PublicTaskEventsTest {

    private static final String ID = StoredFacts.TASK_ID;
    private static final Instant AT = Instant.parse("2026-03-16T14:00:01Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @ParameterizedTest
    @MethodSource("stories")
    void areTheApprovedOnes(String approved, List<TaskEvent> story) throws IOException {
        var published = published(story).getLast();

        assertThat(PublicEvents.of(published.getClass()).dataschema())
                .isEqualTo("urn:hindsight:event:" + approved.replace(".v1", ":v1"));
        assertThat(json(published)).isEqualTo(approved(approved));
    }

    static Stream<Arguments> stories() {
        var watched = new TaskWatched(ID, "alice", AT, "alice");
        return Stream.of(
                Arguments.of(
                        "task.assigned.v1",
                        List.of(created(), watched, assigned("carol", "bob"), assigned("bob", "carol"))),
                Arguments.of("task.started.v1", List.of(created(), watched, started())),
                Arguments.of(
                        "task.blocked.v1",
                        List.of(
                                created(),
                                watched,
                                new TaskBlocked(ID, "Waiting for the new metrics exporter.", null, AT, "bob"))),
                Arguments.of(
                        "task.completed.v1",
                        List.of(created(), watched, started(), new TaskCompleted(ID, null, AT, "bob"))),
                Arguments.of(
                        "task.cancelled.v1",
                        List.of(
                                created(),
                                watched,
                                new TaskCancelled(ID, "The pool is gone with release 5.0.", AT, "bob"))),
                Arguments.of(
                        "task.reopened.v1",
                        List.of(
                                created(),
                                watched,
                                new TaskCompleted(ID, null, AT, "bob"),
                                new TaskReopened(ID, "todo", "The alert never fired in the drill.", AT, "alice"))),
                Arguments.of(
                        "task.due_soon.v1", List.of(created(), watched, started(), reminded("due_soon", "2026-04-07"))),
                Arguments.of(
                        "task.overdue.v1",
                        List.of(created(), watched, started(), reminded("escalation", "2026-04-17"))));
    }

    /** The approved file of a creation shows a watcher, as an example of the field; a new task has none. */
    @Test
    void tellOfACreation() throws IOException {
        var published = published(List.of(created())).getLast();

        var approved = approved("task.created.v1");
        assertThat(names(json(published))).isEqualTo(names(approved));
        assertThat(json(published).path("incident")).isEqualTo(approved.path("incident"));
        assertThat(json(published).path("source")).isEqualTo(approved.path("source"));
    }

    @Test
    void tellThatNobodyWorksOnItAnyMore() {
        var published = published(List.of(created(), started(), new TaskPutBack(ID, "Later.", AT, "bob")));

        assertThat(published.getLast()).isInstanceOfSatisfying(TaskReopenedV1.class, reopened -> {
            assertThat(reopened.task().status()).isEqualTo("todo");
            assertThat(reopened.reason()).isEqualTo("Later.");
        });
    }

    @Test
    void keepTheirPeaceAboutWatchers() {
        var published = published(List.of(
                created(),
                new TaskWatched(ID, "alice", AT, "alice"),
                new TaskWatched(ID, "dave", AT, "dave"),
                new TaskUnwatched(ID, "alice", AT, "alice"),
                new TaskDetailsChanged(
                        ID,
                        new TaskFields("Other", "Text", "P0", LocalDate.parse("2026-12-31")),
                        List.of("title"),
                        AT,
                        "bob"),
                assigned(null, "bob")));

        assertThat(published).hasSize(3);
        assertThat(published.get(1)).isInstanceOfSatisfying(TaskDetailsChangedV1.class, changed -> {
            assertThat(changed.task().title()).isEqualTo("Other");
            assertThat(changed.changed()).containsExactly("title");
        });
        assertThat(published.getLast()).isInstanceOfSatisfying(TaskAssignedV1.class, assigned -> {
            assertThat(assigned.task().assignee()).isNull();
            assertThat(assigned.previousAssignee()).isEqualTo("bob");
            assertThat(assigned.task().watchers()).containsExactly("dave");
            assertThat(assigned.task().title()).isEqualTo("Other");
            assertThat(assigned.task().priority()).isEqualTo("P0");
            assertThat(assigned.task().dueDate()).isEqualTo("2026-12-31");
        });
    }

    @Test
    void tellTheFirstDayOverdueFromTheEscalation() {
        var published = published(List.of(created(), reminded("overdue", "2026-04-11")));

        assertThat(published.getLast()).isInstanceOfSatisfying(TaskOverdueV1.class, overdue -> {
            assertThat(overdue.daysOverdue()).isEqualTo(1);
            assertThat(overdue.escalation()).isFalse();
        });
    }

    private static List<PublicEvent> published(List<TaskEvent> story) {
        var published = new ArrayList<PublicEvent>();
        @Nullable PublishedTask task = null;
        for (var event : story) {
            task = event instanceof TaskCreated created
                    ? PublishedTask.of(created)
                    : Objects.requireNonNull(task).after(event);
            PublicTaskEvents.of(event, task).ifPresent(published::add);
        }
        return published;
    }

    private static JsonNode json(PublicEvent event) {
        return JSON.valueToTree(event);
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.properties().forEach(property -> {
            names.add(property.getKey());
            names.addAll(names(property.getValue()));
        });
        return names.stream().sorted().toList();
    }

    private static JsonNode approved(String name) throws IOException {
        try (InputStream file = PublicEvents.class.getResourceAsStream("/approved/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        }
    }

    private static TaskCreated created() {
        return StoredFacts.created();
    }

    private static TaskStarted started() {
        return new TaskStarted(ID, null, AT, "bob");
    }

    private static TaskReminded reminded(String reminder, String day) {
        var dueDate = Objects.requireNonNull(created().fields().dueDate());
        return new TaskReminded(ID, reminder, dueDate, LocalDate.parse(day), AT, "hindsight");
    }

    private static TaskAssigned assigned(@Nullable String assignee, String previous) {
        return new TaskAssigned(ID, assignee, previous, AT, "bob");
    }
}
