package dev.hindsight.support.eventstore;

import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** How every event processor of a service runs: pooled, in batches, never skipping an event that failed. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class EventProcessingAutoConfiguration {

    private static final int SEGMENTS = 2;
    private static final int BATCH = 1_000;

    /** Two processors of a service wait for Kafka, with each of their segments; while it is away the others go on. */
    private static final int WORKERS = 2 * SEGMENTS + 4;

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService eventWorkers() {
        return everywhere(WORKERS, "event-worker-");
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService eventCoordinators() {
        return everywhere(1, "event-coordinator-");
    }

    /** Events are of all workspaces, and so is what processors make of a batch of them. */
    private static ScheduledExecutorService everywhere(int threads, String name) {
        return Executors.newScheduledThreadPool(
                threads,
                CurrentWorkspace.everywhere(
                        Thread.ofPlatform().name(name, 0).daemon().factory()));
    }

    /**
     * A new processor starts at the first event and takes it for new. Axon's own default marks what was stored before the
     * processor's first start as a replay, which reactions do not see, and that start races with the first command.
     */
    @Bean
    ConfigurerModule eventProcessing(
            ScheduledExecutorService eventWorkers, ScheduledExecutorService eventCoordinators) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .workerExecutor(eventWorkers)
                        .coordinatorExecutor(eventCoordinators))
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
