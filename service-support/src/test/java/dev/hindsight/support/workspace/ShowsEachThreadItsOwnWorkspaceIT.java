package dev.hindsight.support.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShowsEachThreadItsOwnWorkspaceIT {

    private final WorkspaceConnections connections = new WorkspaceConnections();
    private final JdbcClient jdbc = JdbcClient.create(connections);

    @BeforeEach
    void connect() {
        var database = TestInfrastructure.current().createDatabase();
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.username());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(1);
    }

    @AfterEach
    void disconnect() {
        connections.close();
    }

    @Test
    void whateverTheConnectionWasUsedForBefore() {
        assertThat(told()).isEmpty();
        try (var _ = CurrentWorkspace.of("acme")) {
            assertThat(told()).isEqualTo("acme");
        }
        try (var _ = CurrentWorkspace.everywhere()) {
            assertThat(told()).isEqualTo("*");
            try (var _ = CurrentWorkspace.of("globex")) {
                assertThat(told()).isEqualTo("globex");
            }
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void onAConnectionThatTookThePlaceOfAnother() {
        try (var _ = CurrentWorkspace.of("acme")) {
            assertThat(told()).isEqualTo("acme");
            connections.getHikariPoolMXBean().softEvictConnections();
            assertThat(told()).isEqualTo("acme");
        }
    }

    private String told() {
        return jdbc.sql("select current_setting('hindsight.workspace')")
                .query(String.class)
                .single();
    }
}
