package dev.hindsight.support.id;

import dev.hindsight.support.eventstore.StoredEvents;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Provides the chance by which numbers are drawn. */
@AutoConfiguration
@ConditionalOnBean(StoredEvents.class)
public class IdAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }

    @Bean
    DrawnNumbers drawnNumbers(RandomGenerator random) {
        return DrawnNumbers.by(random);
    }
}
