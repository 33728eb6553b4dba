package dev.hindsight.support.time;

import dev.hindsight.support.eventstore.StoredEvents;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Provides the clock, in UTC and in microseconds, which is what PostgreSQL keeps. */
@AutoConfiguration
@ConditionalOnBean(StoredEvents.class)
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
