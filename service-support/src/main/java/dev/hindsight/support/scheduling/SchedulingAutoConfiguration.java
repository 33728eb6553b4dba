package dev.hindsight.support.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.workspace.CurrentWorkspace;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the db-scheduler {@link Task}s that a service declares as beans; where there are none, nothing is started. Such a
 * service adds {@code classpath:db/scheduling} to its migrations.
 *
 * <p>Scheduling is a part of the surrounding transaction. Tasks run for all workspaces until they say for which one, and
 * the id of an instance begins with its workspace, as in {@code acme:task:1}: by that PostgreSQL keeps them apart.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean({StoredEvents.class, Task.class})
public class SchedulingAutoConfiguration {

    /** For what others have scheduled, or what time has made due; what is scheduled here for now does not wait. */
    private static final Duration LOOKS = Duration.ofSeconds(5);

    /** Whoever has not been heard of for four of them is taken for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration TO_COME_TO_AN_END = Duration.ofSeconds(10);

    /** Each may hold a connection of the pool. */
    private static final int AT_ONCE = 4;

    private static final int HOUSEKEEPERS = 2;

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock, JsonMapper json, MeterRegistry meters) {
        var scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream()
                                .filter(task -> !(task instanceof OnStartup))
                                .toList())
                .startTasks(startTasks(tasks))
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .serializer(new JsonTaskData(json))
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, tasks)))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(LOOKS)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(TO_COME_TO_AN_END)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        everywhere(Thread.ofVirtual().name("due-", 0).factory())))
                .dueExecutor(Executors.newSingleThreadExecutor(everywhere(
                        Thread.ofPlatform().name("due-looker").daemon().factory())))
                .housekeeperExecutor(Executors.newScheduledThreadPool(
                        HOUSEKEEPERS,
                        everywhere(Thread.ofPlatform()
                                .name("due-housekeeper-", 0)
                                .daemon()
                                .factory())))
                .build();
        scheduler.registerSchedulerListener(new WakesForWhatIsDue(scheduler, clock));
        return scheduler;
    }

    @Bean
    RunningScheduler runningScheduler(Scheduler scheduler) {
        return new RunningScheduler(scheduler);
    }

    private static ThreadFactory everywhere(ThreadFactory threads) {
        return CurrentWorkspace.everywhere(threads);
    }

    /** Those that put themselves into the table when the scheduler starts, such as recurring ones. */
    @SuppressWarnings("unchecked") // Nothing that the compiler accepts has both types; each was asked.
    private static <T extends Task<?> & OnStartup> List<T> startTasks(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(OnStartup.class::isInstance)
                .map(task -> (T) task)
                .toList();
    }
}
