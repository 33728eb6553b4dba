package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.write;

import dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;

class WrongFollower {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
