package dev.hindsight.support.migration;

import dev.hindsight.support.eventstore.StoredEvents;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Lets migrations take their time. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class MigrationAutoConfiguration {

    /**
     * Connections beside the pool, whose limits are made for requests: an index on a large table takes minutes to build, and
     * the lock that keeps other replicas from migrating is held by a transaction that is idle meanwhile. What migrations
     * change, they change for all workspaces.
     */
    @Bean
    FlywayConfigurationCustomizer connectionsWithoutLimits(DataSource pool) {
        return flyway -> flyway.dataSource(DataSourceBuilder.derivedFrom(pool)
                        .type(SimpleDriverDataSource.class)
                        .build())
                .initSql("set hindsight.workspace = '*'");
    }
}
