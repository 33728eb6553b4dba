package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.events.IncidentEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the details of incidents up with the story. */
@Component
@ProcessingGroup("incident-details")
class IncidentDetailsProjection {

    private final IncidentDetailsTable table;

    IncidentDetailsProjection(IncidentDetailsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(IncidentEvent event) {
        if (event.countsAsEdit()) {
            table.follow(event);
        }
    }

    @ResetHandler
    void reset() {
        table.documents().clear();
    }
}
