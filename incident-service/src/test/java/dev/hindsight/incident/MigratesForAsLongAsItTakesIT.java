package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index on a large table takes minutes to build, and a statement of a request must not. */
class MigratesForAsLongAsItTakesIT {

    private static final String LIMITS = "set statement_timeout = '1s'; set idle_in_transaction_session_timeout = '1s'";

    @Test
    void andLimitsWhatRunsAfterwards() {
        try (var service = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(new TestInfrastructureInitializer())
                .run(
                        "--spring.config.name=" + IncidentServiceApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.datasource.hikari.maximum-pool-size=5",
                        "--spring.datasource.hikari.connection-init-sql=" + LIMITS,
                        "--spring.flyway.locations=classpath:db/support,classpath:db/incident,classpath:db/slow")) {
            var jdbc = service.getBean(JdbcClient.class);

            assertThat(jdbc.sql("select success from flyway_schema_history where version = '999'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            for (int connection = 0; connection < 5; connection++) {
                assertThat(jdbc.sql("show statement_timeout")
                                .query(String.class)
                                .single())
                        .isEqualTo("1s");
            }
        }
    }
}
