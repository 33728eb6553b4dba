package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class KeepsEventsWhereItIsToldIT {

    @Autowired
    ApplicationContext service;

    @Test
    void inPostgresUnlessToldOtherwise(Workspace workspace) {
        workspace.engineer("bob").open("Slow");

        assertThat(service.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(service.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(service.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(service.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(service.getBean(JdbcClient.class)
                        .sql("select payloadtype from domainevententry where aggregateidentifier like ?")
                        .param(workspace.slug() + ":%")
                        .query(String.class)
                        .list())
                .containsExactly("IncidentOpened");
    }

    /** Nothing is started, because event processors do not start without a server. */
    @Test
    void inAxonServerByOneProperty() {
        try (var told = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(new TestInfrastructureInitializer(), KeepsEventsWhereItIsToldIT::startNothing)
                .run(
                        "--spring.config.name=" + IncidentServiceApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--axon.axonserver.enabled=true",
                        "--axon.axonserver.servers=localhost:1")) {

            assertThat(told.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(told.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(told.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
            assertThat(told.getBeanProvider(EventStorageEngine.class)).isEmpty();
        }
    }

    private static void startNothing(ConfigurableApplicationContext context) {
        var nothing = new DefaultLifecycleProcessor() {
            @Override
            public void onRefresh() {}
        };
        nothing.setBeanFactory(context.getBeanFactory());
        context.getBeanFactory().registerSingleton("lifecycleProcessor", nothing);
    }
}
