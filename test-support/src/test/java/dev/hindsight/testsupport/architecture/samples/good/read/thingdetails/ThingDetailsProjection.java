package dev.hindsight.testsupport.architecture.samples.good.read.thingdetails;

import dev.hindsight.testsupport.architecture.samples.good.events.ThingOpened;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;

@ProcessingGroup("thing-details")
class ThingDetailsProjection {

    private final Map<String, ThingDetails> details = new ConcurrentHashMap<>();

    @EventHandler
    void on(ThingOpened event) {
        details.put(event.thing(), new ThingDetails(event.thing(), event.at()));
    }

    @ResetHandler
    void reset() {
        details.clear();
    }

    @QueryHandler
    Optional<ThingDetails> answer(GetThingDetails question) {
        return Optional.ofNullable(details.get(question.thing()));
    }
}
