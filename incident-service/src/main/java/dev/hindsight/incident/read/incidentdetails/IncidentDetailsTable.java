package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.details.FoldedIncidents;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link IncidentDetails} are kept. */
@Component
public class IncidentDetailsTable {

    private final DocumentTable<IncidentDetails> documents;
    private final FoldedIncidents folded;

    IncidentDetailsTable(JdbcClient jdbc, JsonMapper json) {
        this.documents = new DocumentTable<>(jdbc, json, "incident_details", IncidentDetails.class);
        this.folded = new FoldedIncidents(documents);
    }

    void follow(IncidentEvent event) {
        folded.follow(event);
    }

    DocumentTable<IncidentDetails> documents() {
        return documents;
    }

    public Optional<IncidentDetails> find(String incidentId) {
        return documents.find(incidentId);
    }

    /** The incident once it shows that version, for the answer to the write that made it. */
    public IncidentDetails awaitWritten(String incidentId, long version) {
        return Projections.awaitWritten(() -> find(incidentId), incident -> incident.version() >= version);
    }

    /**
     * The incident as that caller may see it; waits briefly for the version.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or it is private and the caller is not in it
     */
    public IncidentDetails require(Caller caller, String key, String incidentId, long minVersion) {
        // Waiting longer for what is hidden than for what does not exist would tell them apart.
        return Projections.await(
                        () -> find(incidentId),
                        incident -> incident.version() >= minVersion || !isVisible(incident, caller))
                .filter(incident -> isVisible(incident, caller))
                .orElseThrow(() -> IncidentKeys.missing(key));
    }

    public boolean isVisible(Caller caller, String incidentId) {
        return find(incidentId).filter(incident -> isVisible(incident, caller)).isPresent();
    }

    private static boolean isVisible(IncidentDetails incident, Caller caller) {
        return !incident.isPrivate()
                || caller.isAtLeast(Role.ADMIN)
                || incident.response().includes(caller.user());
    }
}
