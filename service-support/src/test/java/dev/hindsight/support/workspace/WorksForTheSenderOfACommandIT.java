package dev.hindsight.support.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon Server brings a command to a thread that works for nothing. */
class WorksForTheSenderOfACommandIT {

    private final WorkspaceConnections connections = new WorkspaceConnections();
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final SimpleCommandBus commands = SimpleCommandBus.builder()
            .transactionManager(new TransactionsOfCommands(new JdbcTransactionManager(connections)))
            .build();

    @BeforeEach
    void connect() {
        var database = TestInfrastructure.current().createDatabase();
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.username());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(1);
        commands.registerHandlerInterceptor(new WorkspaceOfCommands());
        commands.subscribe("look", command -> new Seen(told(), CurrentWorkspace.current()));
    }

    @AfterEach
    void disconnect() {
        connections.close();
    }

    @Test
    void fromTheFirstConnectionOn() throws Exception {
        assertThat(seenBy("acme")).isEqualTo(new Seen("acme", "acme"));
        assertThat(seenBy("*")).isEqualTo(new Seen("*", "*"));
        assertThat(seenBy("globex")).isEqualTo(new Seen("globex", "globex"));
    }

    @Test
    void andForNothingWhereThatIsNotSaid() throws Exception {
        assertThat(seenBy("acme").database()).isEqualTo("acme");

        assertThat(handledElsewhere(look())).isEqualTo(new Seen("", ""));
    }

    private Seen seenBy(String workspace) throws Exception {
        return handledElsewhere(look().withMetaData(Map.of("workspace", workspace)));
    }

    private Seen handledElsewhere(CommandMessage<?> command) throws InterruptedException, ExecutionException {
        var answer = new FutureCallback<Object, Seen>();
        CompletableFuture.runAsync(() -> commands.dispatch(command, answer), task -> Thread.ofPlatform()
                        .start(task))
                .get();
        return answer.get().getPayload();
    }

    private static CommandMessage<?> look() {
        return new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage("any"), "look");
    }

    private String told() {
        return jdbc.sql("select current_setting('hindsight.workspace')")
                .query(String.class)
                .single();
    }

    /** What PostgreSQL was told of the transaction, and what the thread works for. */
    private record Seen(String database, String thread) {}
}
