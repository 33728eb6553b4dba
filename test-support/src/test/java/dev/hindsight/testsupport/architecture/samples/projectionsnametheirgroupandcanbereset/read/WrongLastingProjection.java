package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.read;

import dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.events.ThingOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("lasting")
class WrongLastingProjection {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
