package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

/** In standalone everything that the services need is on the class path as well. */
class IsTheSameBesideOthersInOneJvmIT {

    private static final String[] OF_THE_SERVICES = {
        "javax.sql.DataSource",
        "org.axonframework.config.Configuration",
        "org.flywaydb.core.Flyway",
        "org.springframework.jdbc.core.simple.JdbcClient",
        "org.springframework.kafka.core.KafkaTemplate",
    };

    @Test
    void andTakesInNothingOfTheirs() throws ClassNotFoundException {
        try (var console = RunningConsole.with()) {
            for (var name : OF_THE_SERVICES) {
                var type = ClassUtils.forName(name, null);
                assertThat(console.context().getBeanNamesForType(type)).as(name).isEmpty();
            }
            assertThat(console.context().getBeanDefinitionNames())
                    .noneMatch(name -> name.startsWith("dev.hindsight.support"));
        }
    }
}
