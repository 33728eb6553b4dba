package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.read;

import dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

class WrongGrouplessProjection {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }

    @ResetHandler
    void reset() {
        last = "";
    }
}
