package dev.hindsight.incident.read.incidentcommunications;

import dev.hindsight.incident.lines.LinesTable;
import dev.hindsight.incident.visibility.PartOfIncident;
import dev.hindsight.support.rebuild.Rebuilding;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the logs of communications are kept. */
@Component
public class IncidentCommunicationsTable implements PartOfIncident<Communication> {

    private final LinesTable<Communication> lines;
    private final Rebuilding rebuilding;

    IncidentCommunicationsTable(JdbcClient jdbc, JsonMapper json, Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
        this.lines = new LinesTable<>(jdbc, json, "incident_communication", Communication.class);
    }

    /** @param arrival position of the event in the story of its incident */
    void add(String incidentId, long arrival, Communication communication) {
        lines.add(incidentId, arrival, communication);
    }

    public Optional<Communication> find(String incidentId, String communicationId) {
        return lines.find(incidentId, communicationId);
    }

    /** Communications make no version, so that nothing else says whether some are missing. */
    @Override
    public boolean awaitVersion(String incidentId, long version) {
        return !rebuilding.isUnderWay("incident-communications");
    }

    @Override
    public Page<Communication> page(String incidentId, PageRequest request) {
        return lines.page(incidentId, request);
    }

    void clear() {
        lines.clear();
    }
}
