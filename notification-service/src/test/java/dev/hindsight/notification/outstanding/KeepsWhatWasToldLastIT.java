package dev.hindsight.notification.outstanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class KeepsWhatWasToldLastIT {

    private static final Instant FIRST = Instant.parse("2026-03-16T14:00:00Z");
    private static final Instant THEN = FIRST.plusSeconds(1);
    private static final LocalDate DUE = LocalDate.parse("2026-04-10");

    private OpenTasks tasks;
    private DraftPostmortems postmortems;

    @BeforeEach
    void makeTheTables() {
        var database = TestInfrastructure.current().createDatabase();
        database.migrate("notification", "latest");
        var jdbc = JdbcClient.create(database.everywhere().dataSource());
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        tasks = new OpenTasks(jdbc, json);
        postmortems = new DraftPostmortems(jdbc, json);
    }

    @Test
    void ofTasksWhateverOrderItComesIn() {
        tasks.follow(List.of(task("1", "bob", DUE, true, THEN), task("1", "carol", null, true, FIRST)));
        tasks.follow(List.of(task("1", "dave", null, false, FIRST), task("2", "bob", null, true, FIRST)));
        tasks.follow(List.of(task("3", "bob", DUE.minusDays(1), true, FIRST)));

        assertThat(keys("bob")).containsExactly("TASK-3", "TASK-1", "TASK-2");

        tasks.follow(List.of(task("1", "bob", DUE, false, THEN.plusSeconds(1))));
        tasks.follow(List.of(task("1", "bob", DUE, true, THEN), task("2", "carol", null, true, THEN)));

        assertThat(keys("bob")).containsExactly("TASK-3");
        assertThat(keys("carol")).containsExactly("TASK-2");
        assertThat(tasks.of("globex", "bob")).isEmpty();
    }

    @Test
    void ofPostmortemsWhateverOrderItComesIn() {
        postmortems.follow(List.of(postmortem("1", true, FIRST), postmortem("2", true, FIRST)));
        postmortems.follow(List.of(postmortem("1", false, THEN)));
        postmortems.follow(List.of(postmortem("1", true, FIRST)));

        assertThat(postmortems.of("acme", "alice")).containsExactly(postmortem("2", true, FIRST));

        postmortems.follow(List.of(postmortem("1", true, THEN.plusSeconds(1))));

        assertThat(postmortems.of("acme", "alice")).hasSize(2);
    }

    private List<String> keys(String person) {
        return tasks.of("acme", person).stream().map(OpenTask::key).toList();
    }

    private static OpenTask task(
            String number, String assignee, @Nullable LocalDate dueDate, boolean isOpen, Instant toldAt) {
        return new OpenTask(
                "acme:task:" + number,
                "TASK-" + number,
                "Do it",
                assignee,
                dueDate,
                "https://hindsight.example.com/" + number,
                isOpen,
                toldAt);
    }

    private static DraftPostmortem postmortem(String number, boolean isDraft, Instant toldAt) {
        return new DraftPostmortem(
                "acme:postmortem:" + number,
                "INC-" + number + " Checkout answers 502",
                "alice",
                "https://hindsight.example.com/" + number,
                "acme:incident:" + number,
                isDraft,
                toldAt);
    }
}
