package dev.hindsight.incident.read.incidentcommunications;

import dev.hindsight.incident.events.CommunicationLogged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes down what people were told. */
@Component
@ProcessingGroup("incident-communications")
class IncidentCommunicationsProjection {

    private final IncidentCommunicationsTable table;

    IncidentCommunicationsProjection(IncidentCommunicationsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(CommunicationLogged event, DomainEventMessage<?> message) {
        table.add(event.incidentId(), message.getSequenceNumber(), Communication.of(event));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
