package dev.hindsight.incident.read.incidenthistory;

import dev.hindsight.incident.events.IncidentEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes down what each change changed. */
@Component
@ProcessingGroup("incident-history")
class IncidentHistoryProjection {

    private final IncidentHistoryTable table;

    IncidentHistoryProjection(IncidentHistoryTable table) {
        this.table = table;
    }

    @EventHandler
    void on(IncidentEvent event, DomainEventMessage<?> message) {
        table.follow(event, message.getSequenceNumber(), message.getTimestamp());
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
