package dev.hindsight.incident.integration.outbound;

import dev.hindsight.incident.details.FoldedIncidents;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.support.read.DocumentTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What its public events tell of each incident, as of the event that is published. */
@Component
class PublishedIncidents {

    private final FoldedIncidents incidents;

    PublishedIncidents(JdbcClient jdbc, JsonMapper json) {
        this.incidents =
                new FoldedIncidents(new DocumentTable<>(jdbc, json, "published_incident", IncidentDetails.class));
    }

    /** The incident right after this event. */
    IncidentDetails after(IncidentEvent event) {
        return incidents.follow(event).after();
    }
}
