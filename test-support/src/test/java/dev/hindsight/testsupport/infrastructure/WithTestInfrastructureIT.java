package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(
        classes = WithTestInfrastructureIT.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"hindsight.security.issuer=https://of-the-test-itself.example.org", "spring.main.banner-mode=off"
        })
@WithTestInfrastructure
class WithTestInfrastructureIT {

    @Configuration
    static class Application {}

    @Autowired
    Environment environment;

    @Test
    void connectsTheApplicationOfASpringTest() throws SQLException {
        assertConnected(environment);
        assertThat(environment.getProperty("hindsight.security.jwk-set-uri"))
                .isEqualTo(TestTokens.shared().jwkSetUri());
    }

    @Test
    void letsPropertiesOfTheTestItselfWin() {
        assertThat(environment.getProperty("hindsight.security.issuer"))
                .isEqualTo("https://of-the-test-itself.example.org");
    }

    @Test
    void connectsAnApplicationStartedByHandToADatabaseOfItsOwn() throws SQLException {
        try (ConfigurableApplicationContext other = start(new TestInfrastructureInitializer())) {
            assertConnected(other.getEnvironment());
            assertThat(other.getEnvironment().getProperty("spring.datasource.url"))
                    .isNotEqualTo(environment.getProperty("spring.datasource.url"));
            assertThat(other.getEnvironment().getProperty("hindsight.kafka.topic-prefix"))
                    .isNotEqualTo(environment.getProperty("hindsight.kafka.topic-prefix"));
        }
    }

    @Test
    void connectsAnApplicationStartedByHandToWhatItIsGiven() {
        TestInfrastructure infrastructure = TestInfrastructure.current();
        Map<String, Object> chosen = infrastructure.springProperties(infrastructure.createDatabase(), "shared-");

        try (ConfigurableApplicationContext other = start(new TestInfrastructureInitializer(chosen))) {
            chosen.forEach((name, value) ->
                    assertThat(other.getEnvironment().getProperty(name)).isEqualTo(value));
            assertThat(other.getEnvironment().getProperty("hindsight.security.issuer"))
                    .isEqualTo(TestTokens.shared().issuer());
        }
    }

    private static void assertConnected(Environment environment) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"))) {
            assertThat(connection.isValid(10)).isTrue();
        }
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(TestInfrastructure.current().kafkaBootstrapServers());
        assertThat(environment.getProperty("hindsight.kafka.topic-prefix")).startsWith("test-");
    }

    private static ConfigurableApplicationContext start(TestInfrastructureInitializer initializer) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .initializers(initializer)
                .run();
    }
}
