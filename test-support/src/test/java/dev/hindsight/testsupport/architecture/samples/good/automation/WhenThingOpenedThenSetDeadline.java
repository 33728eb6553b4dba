package dev.hindsight.testsupport.architecture.samples.good.automation;

import dev.hindsight.testsupport.architecture.samples.good.events.ThingOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("thing-deadlines")
@DisallowReplay
class WhenThingOpenedThenSetDeadline {

    private final Map<String, Instant> deadlines = new ConcurrentHashMap<>();

    @EventHandler
    void on(ThingOpened event) {
        deadlines.put(event.thing(), event.at().plus(Duration.ofDays(5)));
    }
}
