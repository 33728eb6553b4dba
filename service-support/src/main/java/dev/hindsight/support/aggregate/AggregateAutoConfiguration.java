package dev.hindsight.support.aggregate;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import dev.hindsight.support.eventstore.EventStoreAutoConfiguration;
import dev.hindsight.support.eventstore.StoredEvents;
import java.util.OptionalLong;
import javax.cache.spi.CachingProvider;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The repositories of aggregates, their cache and their snapshots. */
@AutoConfiguration(after = {EventStoreAutoConfiguration.class, SnapshotAutoConfiguration.class})
@ConditionalOnBean(StoredEvents.class)
public class AggregateAutoConfiguration {

    /** A provider of its own for each context, because several services may share one JVM. */
    @Bean(destroyMethod = "close")
    CachingProvider aggregateCaches() {
        return new CaffeineCachingProvider();
    }

    /**
     * Holds on to the aggregates that were used last, also through garbage collections.
     *
     * @param capacity how many
     */
    @Bean
    Cache aggregateCache(CachingProvider aggregateCaches, @Value("${hindsight.aggregates.cached:1000}") long capacity) {
        var byReference = new CaffeineConfiguration<Object, Object>();
        byReference.setStoreByValue(false);
        byReference.setMaximumSize(OptionalLong.of(capacity));
        return new JCacheAdapter(aggregateCaches.getCacheManager().createCache("aggregates", byReference));
    }

    @Bean
    AggregateRepositories aggregateRepositories(
            EventStore events,
            Cache aggregateCache,
            SnapshotTriggerDefinition snapshots,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return new AggregateRepositories(events, aggregateCache, snapshots, parameters, handlers);
    }
}
