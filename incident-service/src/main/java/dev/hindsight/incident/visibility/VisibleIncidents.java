package dev.hindsight.incident.visibility;

import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.read.incidentdetails.IncidentDetailsTable;
import dev.hindsight.support.read.ProjectionBehind;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
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

    /** As {@link #require(Caller, String, long)}, in whatever version. */
    public Visible require(Caller caller, String key) {
        return require(caller, key, 1);
    }

    /**
     * The incident behind a key; waits briefly for the version.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or the caller may not see it
     */
    public Visible require(Caller caller, String key, long minVersion) {
        var incidentId = keys.require(caller.workspace(), key);
        return new Visible(
                incidentId,
                incidents.require(caller, key, incidentId, minVersion).version());
    }

    /**
     * A page of a part of an incident; waits briefly until incident and part have the version.
     *
     * @throws dev.hindsight.support.command.Refused when there is no incident, or the caller may not see it
     * @throws ProjectionBehind when the part has not all of what the incident shows
     */
    public <T> Page<T> page(Caller caller, String key, long minVersion, PageRequest request, PartOfIncident<T> part) {
        var incident = require(caller, key, minVersion);
        if (!part.awaitVersion(incident.incidentId(), incident.version())) {
            throw ProjectionBehind.ofRead();
        }
        return part.page(incident.incidentId(), request);
    }

    /** Whether there is an incident of that key that the caller may see. */
    public boolean isVisible(Caller caller, String key) {
        return keys.find(caller.workspace(), key)
                .filter(incidentId -> incidents.isVisible(caller, incidentId))
                .isPresent();
    }

    /** Whether there is an incident of that key that everybody in the caller's workspace may see. */
    public boolean isPublic(Caller caller, String key) {
        return keys.find(caller.workspace(), key).flatMap(incidents::find).stream()
                .anyMatch(incident -> !incident.isPrivate());
    }

    /** An incident that the caller may see, and the version that details of it show. */
    public record Visible(String incidentId, long version) {}
}
