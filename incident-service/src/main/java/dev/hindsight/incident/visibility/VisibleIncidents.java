package dev.hindsight.incident.visibility;

import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.read.incidentdetails.IncidentDetailsTable;
import dev.hindsight.support.security.Caller;
import org.springframework.stereotype.Component;

/** Finds incidents for those who may see them. */
@Component
public class VisibleIncidents {

    private final IncidentKeys keys;
    private final IncidentDetailsTable incidents;

    VisibleIncidents(IncidentKeys keys, IncidentDetailsTable incidents) {
        this.keys = keys;
        this.incidents = incidents;
    }

    /**
     * The identifier behind a key.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or the caller may not see it
     */
    public String idOf(Caller caller, String key) {
        var incidentId = keys.require(caller.workspace(), key);
        incidents.require(caller, key, incidentId, 1);
        return incidentId;
    }
}
