package dev.hindsight.support.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Publishes {@code hindsight.processor.lag}: how many events each processor has yet to handle, by the tag
 * {@code processor}.
 */
class EventLag {

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    EventLag(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    void bindTo(MeterRegistry meters) {
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                Gauge.builder("hindsight.processor.lag", streaming, this::lagOf)
                        .tag("processor", name)
                        .description("Events that are stored and not yet handled")
                        .register(meters);
            }
        });
    }

    private double lagOf(StreamingEventProcessor processor) {
        TrackingToken newest = events.createHeadToken();
        var head = newest == null ? OptionalLong.empty() : newest.position();
        // The positions of segments that another replica works on are not known here.
        return processor.processingStatus().values().stream()
                .mapToLong(
                        status -> head.orElse(0) - status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }
}
