package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.automation;

import dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.events.ThingOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("right")
@DisallowReplay
class RightReaction {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
