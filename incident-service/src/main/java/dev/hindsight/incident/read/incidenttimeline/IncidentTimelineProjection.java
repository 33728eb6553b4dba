package dev.hindsight.incident.read.incidenttimeline;

import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.timeline.TimelineEntries;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes down which facts are lines of the timeline. */
@Component
@ProcessingGroup("incident-timeline")
class IncidentTimelineProjection {

    private final IncidentTimelineTable table;

    IncidentTimelineProjection(IncidentTimelineTable table) {
        this.table = table;
    }

    @EventHandler
    void on(IncidentEvent event, DomainEventMessage<?> message) {
        if (event.countsAsEdit()) {
            table.advance(event.incidentId());
        }
        TimelineEntries.of(event, message.getIdentifier())
                .ifPresent(entry -> table.add(event.incidentId(), message.getSequenceNumber(), entry));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
