package dev.hindsight.support.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.hindsight.support.workspace.WorkspaceConnections;
import dev.hindsight.testsupport.infrastructure.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A replica of a service, with its own connections and scheduler. */
class Replica implements AutoCloseable {

    private final WorkspaceConnections connections = new WorkspaceConnections();
    private final RunningScheduler running;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Scheduler scheduler;
    final JdbcClient jdbc = JdbcClient.create(connections);
    final TransactionTemplate transactions;

    Replica(TestDatabase database, Clock clock, Task<?> task) {
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.username());
        connections.setPassword(database.password());
        connections.setConnectionTimeout(1_000);
        transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        scheduler = new SchedulingAutoConfiguration()
                .scheduler(connections, List.of(task), clock, JsonMapper.shared(), meters);
        running = new RunningScheduler(scheduler);
    }

    Replica start() {
        running.start();
        return this;
    }

    /** As when the power goes: nothing that it does reaches the database any more. */
    void loseItsDatabase() {
        connections.close();
    }

    @Override
    public void close() {
        running.stop();
        connections.close();
    }
}
