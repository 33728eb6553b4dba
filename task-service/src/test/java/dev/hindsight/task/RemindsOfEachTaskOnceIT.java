package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskOverdueV1;
import dev.hindsight.support.workspace.CurrentWorkspace;
import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications are started by hand here, over one database, one set of topics and one clock. */
class RemindsOfEachTaskOnceIT {

    private static final String WORKSPACE = "remind";
    private static final int TASKS = 12;

    private final Map<String, Object> shared =
            new LinkedHashMap<>(TestInfrastructure.current().springProperties());
    private final MovableClock clock = new MovableClock();
    private final LocalDate due =
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10);
    private CurrentWorkspace.Scope everywhere;

    @BeforeEach
    void seeAllRows() {
        everywhere = CurrentWorkspace.everywhere();
    }

    @AfterEach
    void seeNoneAnyMore() {
        everywhere.close();
    }

    @Test
    void thoughReplicasShareTheWorkAndStartAnew() {
        try (var one = start("one");
                var other = start("other")) {
            publish(one);
            awaitWakeUps(one, 2 * TASKS);

            comes(due.minusDays(3), one, other);
            awaitWakeUps(one, TASKS);
            assertThat(reminders(one)).isEqualTo(TASKS);
            // As after an upgrade from a release that knew of no reminders: all is to be kept in mind again.
            one.getBean(JdbcClient.class)
                    .sql("delete from tokenentry where processorname = 'task-reminders'")
                    .update();
        }
        clock.moveTo(due.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        try (var again = start("again")) {
            // Those of this day, which have been told of meanwhile, are followed by those for the owners.
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(reminders(again)).isEqualTo(2 * TASKS));
            comes(due.plusDays(2), again);
            comes(due.plusDays(7), again);
            awaitWakeUps(again, 0);

            assertThat(reminders(again)).isEqualTo(3 * TASKS);
            assertThat(stories(again)).hasSize(TASKS).allSatisfy((task, story) -> assertThat(story)
                    .containsExactly("task.created", "task.due_soon", "task.overdue 1", "task.overdue 7 escalation"));
        }
    }

    private void comes(LocalDate day, ConfigurableApplicationContext... replicas) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0, 1)).toInstant(ZoneOffset.UTC));
        for (var replica : replicas) {
            replica.getBean(Scheduler.class).triggerCheckForDueExecutions();
        }
    }

    private void publish(ConfigurableApplicationContext replica) {
        var publication = Publication.of(WORKSPACE, 1);
        for (int number = 1; number <= TASKS; number++) {
            publication = publication.with("No. " + number, "bob", due);
        }
        replica.getBean(Neighbours.class).publish(publication.published());
    }

    private static void awaitWakeUps(ConfigurableApplicationContext replica, int count) {
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(count(replica, "select count(*) from scheduled_tasks"))
                        .isEqualTo(count));
    }

    private static long reminders(ConfigurableApplicationContext replica) {
        return count(replica, "select count(*) from domainevententry where payloadtype = 'TaskReminded'");
    }

    private static long count(ConfigurableApplicationContext replica, String sql) {
        return replica.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    /** What was told of each task, in order. */
    private static Map<String, List<String>> stories(ConfigurableApplicationContext replica) {
        return replica.getBean(Neighbours.class).factsAboutTasks(WORKSPACE, 4 * TASKS).stream()
                .collect(Collectors.groupingBy(
                        EventEnvelope::subject,
                        Collectors.mapping(RemindsOfEachTaskOnceIT::told, Collectors.toList())));
    }

    private static String told(EventEnvelope<?> fact) {
        return fact.data() instanceof TaskEvent event && event instanceof TaskOverdueV1 overdue
                ? "%s %d%s".formatted(fact.type(), overdue.daysOverdue(), overdue.escalation() ? " escalation" : "")
                : fact.type();
    }

    /** @param name without which two in one process are taken for the same */
    private ConfigurableApplicationContext start(String name) {
        var properties = new LinkedHashMap<>(shared);
        properties.put("hindsight.instance-id", name);
        properties.put("server.port", "0");
        return new SpringApplicationBuilder(TaskServiceApplication.class, Neighbours.class)
                .properties("spring.config.name=" + TaskServiceApplication.CONFIG_NAME)
                .initializers(new TestInfrastructureInitializer(properties), context -> context.getBeanFactory()
                        .registerSingleton("clock", clock))
                .run();
    }
}
