package dev.hindsight.support.rebuild;

import dev.hindsight.support.workspace.CurrentWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second, on each replica, which projections are to be rebuilt. What is to be done is in the database alone, so
 * whoever dies at whatever moment, the next look goes on.
 */
class ProjectionRebuilds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuilds.class);
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final EventProcessingConfiguration processing;
    private final ProjectionTable table;
    private final String showingWhatExists;
    private final Function<StreamingEventProcessor, ProjectionHere> here;
    private final List<ProjectionHere> projections = new ArrayList<>();
    private @Nullable ScheduledExecutorService clock;

    ProjectionRebuilds(
            EventProcessingConfiguration processing,
            ProjectionTable table,
            String showingWhatExists,
            Function<StreamingEventProcessor, ProjectionHere> here) {
        this.processing = processing;
        this.table = table;
        this.showingWhatExists = showingWhatExists;
        this.here = here;
    }

    /** By default the last of all, and the first to stop: the processors run meanwhile. */
    @Override
    public synchronized void start() {
        projections.clear();
        resettable().map(here).forEach(projections::add);
        var names = projections.stream().map(ProjectionHere::name).toList();
        if (!names.contains(showingWhatExists)) {
            throw new IllegalStateException("hindsight.existence-shown-by: '%s' is none of the projections %s"
                    .formatted(showingWhatExists, names));
        }
        table.keep(names);
        clock = Executors.newSingleThreadScheduledExecutor(CurrentWorkspace.everywhere(
                Thread.ofPlatform().name("projection-rebuilds").daemon().factory()));
        var _ = clock.scheduleWithFixedDelay(this::look, 0, OFTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What acts on the world does not allow to be replayed. */
    private Stream<StreamingEventProcessor> resettable() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset);
    }

    private void look() {
        try {
            var rebuilds = table.rebuilds().stream().collect(Collectors.toMap(Rebuild::projection, one -> one));
            projections.forEach(projection -> follow(projection, rebuilds.get(projection.name())));
        } catch (RuntimeException databaseIsAway) {
            log.debug("What is to be rebuilt is not known at the moment", databaseIsAway);
        }
    }

    private static void follow(ProjectionHere projection, @Nullable Rebuild rebuild) {
        try {
            projection.follow(rebuild);
        } catch (RuntimeException failed) {
            log.warn("Rebuilding {} failed and is tried again", projection.name(), failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (clock == null) {
            return;
        }
        clock.shutdown();
        try {
            // Or else a processor might be started after all have been stopped.
            if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("A rebuild is interrupted; it goes on after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        clock = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
