package dev.hindsight.task.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import dev.hindsight.task.StoredFacts;
import dev.hindsight.task.events.TaskAssigned;
import dev.hindsight.task.events.TaskBlocked;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskCompleted;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.events.TaskPutBack;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.events.TaskStarted;
import dev.hindsight.task.events.TaskUnwatched;
import dev.hindsight.task.events.TaskWatched;
import dev.hindsight.task.model.TaskStatus;
import dev.hindsight.task.write.assigntask.AssignTask;
import dev.hindsight.task.write.changedetails.ChangeTaskDetails;
import dev.hindsight.task.write.createtask.CreateTask;
import dev.hindsight.task.write.movetask.MoveTask;
import dev.hindsight.task.write.watchtask.UnwatchTask;
import dev.hindsight.task.write.watchtask.WatchTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private static final String ID = StoredFacts.TASK_ID;
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

    @Test
    void isCreatedOfAnItem() {
        var created = StoredFacts.created();

        new AggregateTestFixture<>(Task.class)
                .givenNoPriorActivity()
                .when(new CreateTask(
                        ID, created.number(), created.fields(), "bob", created.source(), created.at(), created.by()))
                .expectEvents(created)
                .expectResultMessagePayload(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "todo, in_progress", "todo, blocked", "todo, done", "todo, cancelled",
        "in_progress, todo", "in_progress, blocked", "in_progress, done", "in_progress, cancelled",
        "blocked, todo", "blocked, in_progress", "blocked, done", "blocked, cancelled",
        "done, todo", "done, in_progress", "cancelled, todo", "cancelled, in_progress"
    })
    void moves(String from, String to) {
        when(move(to), in(from)).expectEvents(fact(from, to)).expectResultMessagePayload((long) in(from).size() + 1);
    }

    @ParameterizedTest
    @CsvSource({"done, blocked", "done, cancelled", "cancelled, blocked", "cancelled, done"})
    void refusesToEndOtherwiseBeforeItIsTakenUpAgain(String from, String to) {
        var refusal = refusal(move(to), in(from));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("illegal-transition");
        assertThat(refusal.detail())
                .isEqualTo("The task is '" + from + "'; from there it can move to: todo, in_progress.");
    }

    @ParameterizedTest
    @CsvSource({"todo", "in_progress", "blocked", "done", "cancelled"})
    void staysWhereItIsWithoutAWord(String status) {
        when(move(status), in(status)).expectNoEvents().expectResultMessagePayload((long)
                in(status).size());
    }

    @Test
    void tellsWhenItIsBlockedBySomethingElse() {
        when(new MoveTask(ID, null, TaskStatus.BLOCKED, "the audit", null, NOW, "carol"), in("blocked"))
                .expectEvents(new TaskBlocked(ID, "the audit", null, NOW, "carol"));
    }

    @Test
    void canBeTakenUpAndEndedAgain() {
        var story = new ArrayList<TaskEvent>(in("done"));
        story.add(new TaskReopened(ID, "in_progress", null, NOW, "carol"));

        when(move("cancelled"), story).expectEvents(new TaskCancelled(ID, "why", NOW, "carol"));
    }

    @ParameterizedTest
    @CsvSource({"blocked, blocked_by", "cancelled, reason"})
    void refusesAStatusWithoutWhatItNeeds(String to, String field) {
        var refusal = refusal(
                new MoveTask(ID, null, TaskStatus.parse(to).orElseThrow(), " ", null, NOW, "carol"), in("todo"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo("required");
        });
    }

    @Test
    void isGivenToSomebodyElse() {
        when(assign("carol"), in("todo")).expectEvents(new TaskAssigned(ID, "carol", "bob", NOW, "carol"));
    }

    @Test
    void isTakenFromEverybody() {
        when(assign(null), in("todo")).expectEvents(new TaskAssigned(ID, null, "bob", NOW, "carol"));
    }

    @Test
    void isGivenToWhoHasItWithoutAWord() {
        when(assign("bob"), in("todo")).expectNoEvents().expectResultMessagePayload(1L);
    }

    @Test
    void isWatchedOnce() {
        when(watch("dave", null), in("todo")).expectEvents(new TaskWatched(ID, "dave", NOW, "carol"));
        when(watch("dave", null), watched("dave")).expectNoEvents().expectResultMessagePayload(2L);
    }

    @Test
    void isNoLongerWatched() {
        when(unwatch("dave", null), watched("dave")).expectEvents(new TaskUnwatched(ID, "dave", NOW, "carol"));
        when(unwatch("dave", null), in("todo")).expectNoEvents();
    }

    @Test
    void refusesTooManyWatchers() {
        var watchers = IntStream.range(0, 200).mapToObj(n -> "user" + n).toArray(String[]::new);

        assertThat(refusal(watch("one-more", null), watched(watchers)).code()).isEqualTo("too-many-watchers");
        when(watch("user7", null), watched(watchers)).expectNoEvents();
    }

    @Test
    void changesTheNamedFieldsOnly() {
        var before = StoredFacts.created().fields();
        when(change(null, "title", "priority"), in("todo"))
                .expectEvents(new TaskDetailsChanged(
                        ID,
                        new TaskFields("New title", before.description(), null, before.dueDate()),
                        List.of("title", "priority"),
                        NOW,
                        "carol"));
    }

    @Test
    void changesNothingWithoutAWord() {
        when(
                        new ChangeTaskDetails(
                                ID, 1L, StoredFacts.created().fields(), Set.of("title", "due_date"), NOW, "carol"),
                        in("todo"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void refusesAChangeOfAFieldThatHasChangedSince() {
        var story = changed("title", "due_date");

        var refusal = refusal(change(1L, "title", "description"), story);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal.detail())
                .isEqualTo("You saw version 1; the current one is 2, and what you change has changed since: title.");
    }

    @Test
    void acceptsAChangeOfAFieldThatHasNotChangedSince() {
        when(change(1L, "description"), changed("title", "due_date")).expectSuccessfulHandlerExecution();
        when(change(2L, "title"), changed("title", "due_date")).expectSuccessfulHandlerExecution();
        when(change(null, "title"), changed("title", "due_date")).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAVersionThatIsYetToCome() {
        assertThat(refusal(change(2L, "title"), in("todo")).kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void refusesAStaleMoveAssignmentAndWatch() {
        var moved = in("in_progress");
        var assigned = append(in("todo"), new TaskAssigned(ID, "carol", "bob", NOW, "carol"));

        assertThat(refusal(new MoveTask(ID, 1L, TaskStatus.DONE, null, null, NOW, "carol"), moved)
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal(new AssignTask(ID, 1L, "erin", NOW, "carol"), assigned)
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal(unwatch("dave", 1L), watched("dave")).kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void isNotMadeStaleByWhatSomebodyElseTouches() {
        when(unwatch("dave", 2L), watched("dave", "erin")).expectEvents(new TaskUnwatched(ID, "dave", NOW, "carol"));
        when(new MoveTask(ID, 1L, TaskStatus.DONE, null, null, NOW, "carol"), watched("dave"))
                .expectEvents(new TaskCompleted(ID, null, NOW, "carol"));
        when(new AssignTask(ID, 1L, "erin", NOW, "carol"), in("in_progress")).expectSuccessfulHandlerExecution();
    }

    private ResultValidator<Task> when(Object command, List<TaskEvent> story) {
        return new AggregateTestFixture<>(Task.class).given(story).when(command).expectSuccessfulHandlerExecution();
    }

    private Refusal refusal(Object command, List<TaskEvent> story) {
        var refusals = new ArrayList<Refusal>();
        new AggregateTestFixture<>(Task.class)
                .given(story)
                .when(command)
                .expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<Refused>("a refusal") {
                    @Override
                    protected boolean matchesSafely(Refused refused) {
                        return refusals.add(refused.refusal());
                    }
                });
        return refusals.getFirst();
    }

    private static MoveTask move(String to) {
        var status = TaskStatus.parse(to).orElseThrow();
        return new MoveTask(ID, null, status, status == TaskStatus.BLOCKED ? "the vendor" : null, "why", NOW, "carol");
    }

    private static AssignTask assign(@Nullable String assignee) {
        return new AssignTask(ID, null, assignee, NOW, "carol");
    }

    private static WatchTask watch(String user, @Nullable Long version) {
        return new WatchTask(ID, version, user, NOW, "carol");
    }

    private static UnwatchTask unwatch(String user, @Nullable Long version) {
        return new UnwatchTask(ID, version, user, NOW, "carol");
    }

    private static ChangeTaskDetails change(@Nullable Long version, String... named) {
        return new ChangeTaskDetails(
                ID, version, new TaskFields("New title", "New text", null, null), Set.of(named), NOW, "carol");
    }

    private static List<TaskEvent> in(String status) {
        return status.equals("todo")
                ? List.of(StoredFacts.created())
                : List.of(StoredFacts.created(), fact("todo", status));
    }

    private static TaskEvent fact(String from, String to) {
        if (from.equals("done") || from.equals("cancelled")) {
            return new TaskReopened(ID, to, "why", NOW, "carol");
        }
        return switch (to) {
            case "todo" -> new TaskPutBack(ID, "why", NOW, "carol");
            case "in_progress" -> new TaskStarted(ID, "why", NOW, "carol");
            case "blocked" -> new TaskBlocked(ID, "the vendor", "why", NOW, "carol");
            case "done" -> new TaskCompleted(ID, "why", NOW, "carol");
            default -> new TaskCancelled(ID, "why", NOW, "carol");
        };
    }

    private static List<TaskEvent> watched(String... users) {
        var story = in("todo");
        for (var user : users) {
            story = append(story, new TaskWatched(ID, user, NOW, "carol"));
        }
        return story;
    }

    private static List<TaskEvent> changed(String... names) {
        return append(
                in("todo"),
                new TaskDetailsChanged(
                        ID,
                        new TaskFields("Other", null, "P1", LocalDate.parse("2026-12-31")),
                        List.of(names),
                        NOW,
                        "erin"));
    }

    private static List<TaskEvent> append(List<TaskEvent> story, TaskEvent event) {
        var longer = new ArrayList<>(story);
        longer.add(event);
        return longer;
    }
}
