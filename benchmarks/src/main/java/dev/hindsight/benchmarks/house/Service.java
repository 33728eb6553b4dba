package dev.hindsight.benchmarks.house;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running service. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration OFTEN = Duration.ofMillis(2);

    private final ConfigurableApplicationContext context;
    private final String url;

    Service(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    public String url() {
        return url;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Waits until its projections and publishers have seen every event. */
    public void settle() {
        var head = head();
        processors().forEach(processor -> awaitCaughtUp(processor, head));
    }

    /** Does something while nobody follows the events. */
    public <T> T whileNobodyFollows(Supplier<T> work) {
        processors().forEach(StreamingEventProcessor::shutDown);
        try {
            return work.get();
        } finally {
            processors().forEach(StreamingEventProcessor::start);
        }
    }

    /**
     * Forgets a projection and builds it again.
     *
     * @return the nanoseconds that building it took
     */
    public long rebuild(String group) {
        var processor = processors().stream()
                .filter(one -> one.getName().equals(group))
                .findFirst()
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        var head = head();
        long begin = System.nanoTime();
        processor.start();
        awaitCaughtUp(processor, head);
        return System.nanoTime() - begin;
    }

    private long head() {
        var token = bean(EventStorageEngine.class).createHeadToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static void awaitCaughtUp(StreamingEventProcessor processor, long head) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> isCaughtUp(processor, head));
    }

    private static boolean isCaughtUp(StreamingEventProcessor processor, long head) {
        var segments = processor.processingStatus().values();
        if (segments.stream().anyMatch(EventTrackerStatus::isErrorState)) {
            throw new IllegalStateException(processor.getName() + " fails; the log says why");
        }
        return !segments.isEmpty() && segments.stream().allMatch(segment -> reached(segment) >= head);
    }

    private static long reached(EventTrackerStatus segment) {
        OptionalLong position = segment.getCurrentPosition();
        return position.orElse(-1);
    }

    private List<StreamingEventProcessor> processors() {
        return Objects.requireNonNull(bean(Configuration.class).eventProcessingConfiguration())
                .eventProcessors()
                .values()
                .stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
