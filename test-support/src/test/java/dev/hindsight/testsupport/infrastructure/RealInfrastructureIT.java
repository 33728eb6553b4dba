package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class RealInfrastructureIT {

    private final TestInfrastructure infrastructure = TestInfrastructure.current();

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        TestDatabase first = infrastructure.createDatabase();
        TestDatabase second = infrastructure.createDatabase();

        try (Connection connection = first.connect();
                ResultSet role = connection
                        .createStatement()
                        .executeQuery("SELECT rolsuper, rolcreatedb, rolcreaterole, current_setting('server_version')"
                                + " FROM pg_roles WHERE rolname = current_user")) {
            role.next();
            assertThat(List.of(role.getBoolean(1), role.getBoolean(2), role.getBoolean(3)))
                    .containsOnly(false);
            assertThat(role.getString(4)).startsWith("18.");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(second.jdbcUrl(), first.username(), first.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void givesEachTestTopicsOfItsOwn() throws Exception {
        String prefix = infrastructure.createTopicPrefix();
        assertThat(prefix).isNotEqualTo(infrastructure.createTopicPrefix());

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(prefix + "topic", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            // The controller acknowledges a topic before the broker that lists them has heard of it.
            await().untilAsserted(() -> assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .contains(prefix + "topic"));
        }
    }
}
