package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.automation;

import dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.events.ThingOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@ProcessingGroup("wrong-place")
class WrongPlaceProjection {

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
