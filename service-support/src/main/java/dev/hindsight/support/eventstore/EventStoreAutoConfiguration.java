package dev.hindsight.support.eventstore;

import dev.hindsight.support.command.Commands;
import dev.hindsight.support.workspace.TransactionsOfCommands;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires Axon to PostgreSQL; its own auto-configuration looks for the data source under the name of an older Boot. */
@AutoConfiguration(
        after = DataSourceTransactionManagerAutoConfiguration.class,
        before = {
            AxonAutoConfiguration.class,
            AxonServerAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@ConditionalOnBean(StoredEvents.class)
public class EventStoreAutoConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(List<StoredEvents> events) {
        return new StoredNameSerializer(StoredEvents.union(events));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new TransactionsOfCommands(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new JdbcSQLErrorCodesResolver();
    }

    /** Tokens stay in PostgreSQL also when the events are kept by Axon Server, so that projections are shared. */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, @Value("${hindsight.instance-id:}") String instanceId) {
        var store = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(TokenSerializer.create())
                .claimTimeout(Duration.ofSeconds(10));
        // Whoever comes back under its old name takes its tokens up again without waiting for the claim to end.
        return new FollowersTokens(instanceId.isEmpty() ? store : store.nodeId(instanceId), connections);
    }

    @Bean
    Commands commands(CommandGateway gateway, TransactionManager transactions) {
        return new Commands(gateway, transactions);
    }

    /** The event store in PostgreSQL, unless Axon Server keeps the events. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class InPostgres {

        @Bean
        EventStorageEngine eventStorageEngine(
                @Qualifier("eventSerializer") Serializer eventSerializer,
                org.axonframework.config.Configuration configuration,
                PersistenceExceptionResolver persistenceExceptions,
                ConnectionProvider connections,
                TransactionManager transactions) {
            return new PostgresEvents(JdbcEventStorageEngine.builder()
                    .snapshotSerializer(StateSerializer.create())
                    .eventSerializer(eventSerializer)
                    .upcasterChain(configuration.upcasterChain())
                    .snapshotFilter(configuration.snapshotFilter())
                    .persistenceExceptionResolver(persistenceExceptions)
                    .connectionProvider(connections)
                    .transactionManager(transactions));
        }

        /** Events of other replicas are seen by asking; those of this one wake the processors at once. */
        @Bean
        @Qualifier("eventStore")
        EmbeddedEventStore eventBus(EventStorageEngine engine, org.axonframework.config.Configuration configuration) {
            var builder = EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    .fetchDelay(250)
                    .messageMonitor(configuration.messageMonitor(EmbeddedEventStore.class, "eventStore"));
            return new WakingEventStore(builder, Duration.ofMillis(500));
        }
    }
}
