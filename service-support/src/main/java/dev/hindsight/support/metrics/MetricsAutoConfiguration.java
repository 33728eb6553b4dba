package dev.hindsight.support.metrics;

import dev.hindsight.support.eventstore.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Adds what Boot's and Axon's own metrics do not say. */
@AutoConfiguration
@ConditionalOnBean(StoredEvents.class)
public class MetricsAutoConfiguration {

    @Bean
    SmartInitializingSingleton eventLag(
            MeterRegistry meters, EventProcessingConfiguration processing, EventStore events) {
        return () -> new EventLag(processing, events).bindTo(meters);
    }
}
