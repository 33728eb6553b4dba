package dev.hindsight.testsupport.architecture.samples.whatfollowsthestoryinreadisaprojection.read;

import dev.hindsight.testsupport.architecture.samples.whatfollowsthestoryinreadisaprojection.events.ThingOpened;
import org.axonframework.eventhandling.EventHandler;

class RightProjection {

    String last = "";

    @EventHandler
    void on(ThingOpened event) {
        last = event.thing();
    }
}
