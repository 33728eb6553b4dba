package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;

@Configuration
class RightWiring {

    Clock clock() {
        return Clock.systemUTC();
    }
}
