package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.read;

import dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;

public class WrongProjection {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
