package dev.hindsight.incident.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person or an integration added a line to the timeline. */
public record TimelineEntryAdded(
        String incidentId,
        String entryId,
        Instant at,
        String source,
        String label,
        @Nullable String actor,
        @Nullable String phase,
        boolean keyMoment,
        Map<String, Object> payload,
        List<String> evidence,
        @Nullable String externalId,
        String by)
        implements IncidentEvent {

    @Override
    public boolean countsAsEdit() {
        return false;
    }
}
