package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.integration.outbound;

import dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.events.ThingOpened;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@DisallowReplay
class WrongGroupless {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
