package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.details.FoldedIncidents;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Part;
import dev.hindsight.support.security.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where {@link IncidentDetails} are kept. */
@Component
public class IncidentDetailsTable {

    /**
     * Who takes part, for a parameter with the user in a list of one. In the midst of a rebuild somebody who left later is still
     * there, so that nobody takes part then.
     */
    static final String TAKES_PART =
            """
            doc -> 'responders' @> ?::jsonb and not exists (
                select 1 from projection where processor = 'incident-details' and rebuild_asked_at is not null)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DocumentTable<IncidentDetails> documents;
    private final FoldedIncidents folded;

    IncidentDetailsTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
        return shown(Projections.awaitWritten(() -> find(incidentId), incident -> incident.version() >= version));
    }

    /** What a write was refused for, at least as new as that version where it is there in time. */
    public IncidentDetails awaitCurrent(String incidentId, long version) {
        return shown(Projections.awaitCurrent(() -> find(incidentId), incident -> incident.version() >= version));
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
                        incident -> incident.version() >= minVersion || !isVisible(incidentId, incident, caller))
                .filter(incident -> isVisible(incidentId, incident, caller))
                .map(IncidentDetailsTable::shown)
                .orElseThrow(() -> IncidentKeys.missing(key));
    }

    /** Notes that somebody is shown the incident, if it is private. */
    static IncidentDetails shown(IncidentDetails incident) {
        if (incident.isPrivate()) {
            PrivateReads.note(incident.key());
        }
        return incident;
    }

    public boolean isVisible(Caller caller, String incidentId) {
        return find(incidentId)
                .filter(incident -> isVisible(incidentId, incident, caller))
                .isPresent();
    }

    private boolean isVisible(String incidentId, IncidentDetails incident, Caller caller) {
        return !incident.isPrivate() || caller.may(Permission.SEE_PRIVATE_INCIDENTS, partsIn(incidentId, caller));
    }

    /** Asked in one look at both tables, so that no rebuild begins or ends between them. */
    private Set<Part> partsIn(String incidentId, Caller caller) {
        boolean responds = jdbc.sql(
                        "select exists (select 1 from incident_details where id = ? and " + TAKES_PART + ")")
                .params(incidentId, asResponder(caller))
                .query(Boolean.class)
                .single();
        return responds ? Set.of(Part.RESPONDER) : Set.of();
    }

    /** The parameter of {@link #TAKES_PART}. */
    String asResponder(Caller caller) {
        return json.writeValueAsString(new Object[] {Map.of("user", caller.user())});
    }
}
