package dev.hindsight.testsupport.architecture.samples.good;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ThingService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
