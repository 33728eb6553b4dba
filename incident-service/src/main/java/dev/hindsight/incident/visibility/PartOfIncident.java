package dev.hindsight.incident.visibility;

import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;

/** What is kept beside the details of incidents and read page by page. */
public interface PartOfIncident<T> {

    /**
     * Waits briefly until it has everything up to a version of the incident.
     *
     * @return whether it has
     */
    boolean awaitVersion(String incidentId, long version);

    Page<T> page(String incidentId, PageRequest request);
}
