package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.read;

import dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;

class RightProjection {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
