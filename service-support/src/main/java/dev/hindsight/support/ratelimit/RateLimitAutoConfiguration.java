package dev.hindsight.support.ratelimit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives each service its counters. */
@AutoConfiguration
@EnableConfigurationProperties(RateLimitProperties.class)
public class RateLimitAutoConfiguration {

    @Bean
    RateLimits rateLimits(RateLimitProperties limits) {
        return new RateLimits(limits, TimeMeter.SYSTEM_NANOTIME);
    }
}
