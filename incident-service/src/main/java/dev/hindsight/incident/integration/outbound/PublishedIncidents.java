package dev.hindsight.incident.integration.outbound;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.details.IncidentFold;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.support.read.DocumentTable;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What its public events tell of each incident, as of the event that is published. */
@Component
class PublishedIncidents {

    private final DocumentTable<IncidentDetails> table;

    PublishedIncidents(JdbcClient jdbc, JsonMapper json) {
        this.table = new DocumentTable<>(jdbc, json, "published_incident", IncidentDetails.class);
    }

    /** The incident right after this event. */
    IncidentDetails after(IncidentEvent event) {
        var id = event.incidentId();
        if (!event.countsAsEdit()) {
            return Objects.requireNonNull(table.inBatchOrStored(id), "An incident's first event is that it was opened");
        }
        var after = IncidentFold.after(event instanceof IncidentOpened ? null : table.inBatchOrStored(id), event);
        table.put(id, after);
        return after;
    }
}
