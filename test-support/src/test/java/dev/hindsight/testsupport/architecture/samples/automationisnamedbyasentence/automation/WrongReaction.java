package dev.hindsight.testsupport.architecture.samples.automationisnamedbyasentence.automation;

import dev.hindsight.testsupport.architecture.samples.automationisnamedbyasentence.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;

class WrongReaction {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
