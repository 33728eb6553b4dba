package dev.hindsight.support.workspace;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Lets PostgreSQL know which workspace threads work for, and says it of those that no request or event has started. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DataSourceProperties.class)
@ConditionalOnBean(type = "dev.hindsight.support.eventstore.StoredEvents")
public class WorkspaceAutoConfiguration {

    private static final int SCHEDULED_AT_ONCE = 2;

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    WorkspaceConnections dataSource(DataSourceProperties database) {
        return database.initializeDataSourceBuilder()
                .type(WorkspaceConnections.class)
                .build();
    }

    /** What runs by the clock cares for the tables of all. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULED_AT_ONCE);
        scheduler.setThreadFactory(CurrentWorkspace.everywhere(
                Thread.ofPlatform().name("scheduled-", 0).daemon().factory()));
        return scheduler;
    }

    @Bean
    SmartInitializingSingleton workspaceOfCommands(CommandBus commands) {
        var workspace = new WorkspaceOfCommands();
        return () -> {
            commands.registerDispatchInterceptor(workspace);
            commands.registerHandlerInterceptor(workspace);
        };
    }
}
