package dev.hindsight.support.rebuild;

import dev.hindsight.support.eventstore.EventStoreAutoConfiguration;
import dev.hindsight.support.eventstore.StoredEvents;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets every projection of a service be rebuilt while it runs. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class RebuildAutoConfiguration {

    @Bean
    Rebuilding rebuilding(JdbcClient jdbc, @Value("${hindsight.existence-shown-by}") String showingWhatExists) {
        return new Rebuilding(jdbc, showingWhatExists);
    }

    @Bean
    ProjectionRebuilds projectionRebuilds(
            EventProcessingConfiguration processing,
            EventStore events,
            TransactionManager transactions,
            JdbcClient jdbc,
            @Value("${hindsight.existence-shown-by}") String showingWhatExists) {
        var table = new ProjectionTable(jdbc);
        return new ProjectionRebuilds(
                processing,
                table,
                showingWhatExists,
                processor -> new ProjectionHere(processor, events, transactions, table));
    }
}
