package dev.hindsight.incident.integration.outbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.PublicEventSender;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells every fact to the other services, in order per incident and at least once. */
@Component
@ProcessingGroup("incident-events-publisher")
@DisallowReplay
class IncidentEventsPublisher {

    private static final String SOURCE = "/incident-service";

    private final PublishedIncidents incidents;
    private final PublicEventSender sender;

    IncidentEventsPublisher(PublishedIncidents incidents, PublicEventSender sender) {
        this.incidents = incidents;
        this.sender = sender;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message) {
        var incidentId = event.incidentId();
        PublicIncidentEvents.of(event, message.getIdentifier(), incidents.after(event))
                .ifPresent(fact -> sender.send(EventEnvelope.of(
                        message.getIdentifier(),
                        SOURCE,
                        incidentId,
                        message.getTimestamp(),
                        Ids.workspaceOf(incidentId),
                        fact)));
    }
}
