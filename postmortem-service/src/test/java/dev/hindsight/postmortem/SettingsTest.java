package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsTest {

    @Test
    void keepFewerAggregatesInMemoryThanOtherServices() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withSystemProperties("spring.config.name=postmortem-service")
                .run(context -> assertThat(context.getEnvironment().getProperty("hindsight.aggregates.cached"))
                        .isEqualTo("200"));
    }
}
