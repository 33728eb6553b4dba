package dev.hindsight.support.aggregate;

import dev.hindsight.support.eventstore.EventStoreAutoConfiguration;
import dev.hindsight.support.eventstore.StoredEvents;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Snapshots of aggregates in PostgreSQL, taken beside the commands; Axon Server's store works without. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class SnapshotAutoConfiguration {

    /** So that a command reads at most about this many events, however long the story is. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    private static final int WAITING_SNAPSHOTS = 10_000;

    /** One at a time; when too many wait, whoever asks for another one takes it himself. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ExecutorService snapshotTaking() {
        var idle = Duration.ofSeconds(10);
        var executor = new ThreadPoolExecutor(
                1,
                1,
                idle.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING_SNAPSHOTS),
                Thread.ofPlatform().name("snapshots").daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    Snapshotter snapshotter(
            EventStore events,
            TransactionManager transactions,
            ExecutorService snapshotTaking,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return SpringAggregateSnapshotter.builder()
                .eventStore(events)
                .transactionManager(transactions)
                .executor(snapshotTaking)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    SnapshotTriggerDefinition noSnapshots() {
        return NoSnapshotTriggerDefinition.INSTANCE;
    }
}
