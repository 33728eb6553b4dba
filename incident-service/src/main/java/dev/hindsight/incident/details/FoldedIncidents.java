package dev.hindsight.incident.details;

import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.support.read.DocumentTable;
import org.jspecify.annotations.Nullable;

/** The incidents as the events that were followed so far have made them, in a table of their follower's own. */
public final class FoldedIncidents {

    private final DocumentTable<IncidentDetails> documents;

    public FoldedIncidents(DocumentTable<IncidentDetails> documents) {
        this.documents = documents;
    }

    /** Follows one more event, within a batch; what counts as no edit leaves the incident as it was. */
    public Step follow(IncidentEvent event) {
        var id = event.incidentId();
        var before = event instanceof IncidentOpened ? null : documents.inBatchOrStored(id);
        var after = IncidentFold.after(before, event);
        if (event.countsAsEdit()) {
            documents.put(id, after);
        }
        return new Step(before, after);
    }

    /**
     * An incident around an event.
     *
     * @param before null before the first
     */
    public record Step(@Nullable IncidentDetails before, IncidentDetails after) {}
}
