package dev.hindsight.task.write;

import dev.hindsight.task.StoredFacts;
import dev.hindsight.task.events.TaskCancelled;
import dev.hindsight.task.events.TaskCompleted;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskDetailsChanged;
import dev.hindsight.task.events.TaskEvent;
import dev.hindsight.task.events.TaskFields;
import dev.hindsight.task.events.TaskReminded;
import dev.hindsight.task.events.TaskReopened;
import dev.hindsight.task.model.Reminder;
import dev.hindsight.task.write.changedetails.ChangeTaskDetails;
import dev.hindsight.task.write.remindoftask.RemindOfTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Its due date is 10 April. */
class TaskRemindersTest {

    private static final String ID = StoredFacts.TASK_ID;
    private static final Instant NOW = Instant.parse("2026-04-11T08:00:00Z");
    private static final Map<Reminder, Integer> DAYS =
            Map.of(Reminder.DUE_SOON, 3, Reminder.OVERDUE, 1, Reminder.ESCALATION, 7);

    @ParameterizedTest
    @CsvSource({"DUE_SOON, 04-07", "DUE_SOON, 04-10", "OVERDUE, 04-11", "OVERDUE, 05-30"})
    void areGivenWhenTheyAreDue(Reminder reminder, String day) {
        when(remind(reminder, day), created()).expectEvents(reminded(reminder, day));
    }

    @ParameterizedTest
    @CsvSource({"DUE_SOON, 04-06", "DUE_SOON, 04-11", "OVERDUE, 04-10"})
    void areNotGivenBeforeOrAfterThat(Reminder reminder, String day) {
        when(remind(reminder, day), created()).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"DUE_SOON, 04-07", "OVERDUE, 04-11", "ESCALATION, 04-17"})
    void areGivenOnce(Reminder reminder, String day) {
        when(remind(reminder, day), created(), reminded(Reminder.OVERDUE, "04-11"), reminded(reminder, day))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void escalateWhatOthersWereRemindedOfBefore() {
        var overdue = reminded(Reminder.OVERDUE, "04-11");

        when(remind(Reminder.ESCALATION, "04-17"), created(), overdue)
                .expectEvents(reminded(Reminder.ESCALATION, "04-17"));
        when(remind(Reminder.ESCALATION, "04-16"), created(), overdue).expectNoEvents();
        when(remind(Reminder.ESCALATION, "04-17"), created()).expectNoEvents();
    }

    @Test
    void areNotGivenOfWhatIsDoneOrCancelled() {
        when(remind(Reminder.OVERDUE, "04-11"), created(), new TaskCompleted(ID, null, NOW, "bob"))
                .expectNoEvents();
        when(remind(Reminder.OVERDUE, "04-11"), created(), new TaskCancelled(ID, "why", NOW, "bob"))
                .expectNoEvents();
    }

    @Test
    void areGivenAgainAfterItWasReopened() {
        when(
                        remind(Reminder.OVERDUE, "04-20"),
                        created(),
                        reminded(Reminder.OVERDUE, "04-11"),
                        new TaskCompleted(ID, null, NOW, "bob"),
                        new TaskReopened(ID, "todo", null, NOW, "bob"))
                .expectEvents(reminded(Reminder.OVERDUE, "04-20"));
    }

    @Test
    void escalateNoSoonerForWhatWasPlannedBeforeItWasReopened() {
        var story = new TaskEvent[] {
            created(),
            reminded(Reminder.OVERDUE, "04-11"),
            new TaskCompleted(ID, null, NOW, "bob"),
            new TaskReopened(ID, "todo", null, NOW, "bob"),
            reminded(Reminder.OVERDUE, "04-16")
        };

        when(remind(Reminder.ESCALATION, "04-17"), story).expectNoEvents();
        when(remind(Reminder.ESCALATION, "04-22"), story).expectEvents(reminded(Reminder.ESCALATION, "04-22"));
    }

    @Test
    void areGivenAnewForAnotherDueDate() {
        var story = new TaskEvent[] {created(), reminded(Reminder.DUE_SOON, "04-07"), due("2026-04-20")};

        when(remind(Reminder.DUE_SOON, "04-17"), story)
                .expectEvents(new TaskReminded(
                        ID,
                        "due_soon",
                        LocalDate.parse("2026-04-20"),
                        LocalDate.parse("2026-04-17"),
                        NOW,
                        "hindsight"));
        when(remind(Reminder.OVERDUE, "04-11"), story).expectNoEvents();
    }

    @Test
    void areNotGivenWithoutADueDate() {
        when(remind(Reminder.OVERDUE, "04-11"), created(), due(null)).expectNoEvents();
    }

    @Test
    void areNotGivenOfWhatWasEnteredLongAfterwards() {
        when(remind(Reminder.OVERDUE, "04-11"), StoredFacts.created(true)).expectNoEvents();
    }

    @Test
    void makeNobodysChangeStale() {
        var change = new ChangeTaskDetails(
                ID, 1L, new TaskFields("New title", null, null, null), Set.of("title"), NOW, "carol");

        when(change, created(), reminded(Reminder.DUE_SOON, "04-07")).expectResultMessagePayload(3L);
    }

    private static ResultValidator<Task> when(Object command, TaskEvent... story) {
        return new AggregateTestFixture<>(Task.class)
                .given(List.of(story))
                .when(command)
                .expectSuccessfulHandlerExecution();
    }

    private static RemindOfTask remind(Reminder reminder, String day) {
        return new RemindOfTask(ID, reminder, DAYS.getOrDefault(reminder, 0), day(day), NOW, "hindsight");
    }

    private static TaskReminded reminded(Reminder reminder, String day) {
        return new TaskReminded(ID, reminder.wireName(), LocalDate.parse("2026-04-10"), day(day), NOW, "hindsight");
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static TaskCreated created() {
        return StoredFacts.created();
    }

    private static TaskDetailsChanged due(@Nullable String date) {
        var fields = new TaskFields("Any", null, null, date == null ? null : LocalDate.parse(date));
        return new TaskDetailsChanged(ID, fields, List.of("due_date"), NOW, "bob");
    }
}
