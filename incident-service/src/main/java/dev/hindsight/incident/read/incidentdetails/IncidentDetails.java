package dev.hindsight.incident.read.incidentdetails;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as it is now. */
public record IncidentDetails(
        String key,
        @JsonUnwrapped IncidentFields fields,
        String severity,
        String status,
        @Nullable String commander,
        List<Responder> responders,
        @Nullable CausingChange causedByChange,
        @JsonProperty("private") boolean isPrivate,
        boolean drill,
        boolean backfill,
        @Nullable String source,
        @Nullable String externalId,
        String createdBy,
        Instant createdAt,
        long version) {

    /** Somebody in the response. */
    public record Responder(String user, String role, Instant joinedAt) {}

    /** Whether a private incident is open to that person. */
    public boolean isResponder(String user) {
        return responders.stream().anyMatch(responder -> responder.user().equals(user));
    }

    IncidentDetails with(IncidentFields changed, String newStatus) {
        return copy(changed, severity, newStatus, commander, responders);
    }

    IncidentDetails with(IncidentFields changed) {
        return copy(changed, severity, status, commander, responders);
    }

    IncidentDetails withSeverity(String changed) {
        return copy(fields, changed, status, commander, responders);
    }

    IncidentDetails withResponders(@Nullable String newCommander, List<Responder> changed) {
        return copy(fields, severity, status, newCommander, changed);
    }

    private IncidentDetails copy(
            IncidentFields newFields,
            String newSeverity,
            String newStatus,
            @Nullable String newCommander,
            List<Responder> newResponders) {
        return new IncidentDetails(
                key,
                newFields,
                newSeverity,
                newStatus,
                newCommander,
                newResponders,
                causedByChange,
                isPrivate,
                drill,
                backfill,
                source,
                externalId,
                createdBy,
                createdAt,
                version + 1);
    }
}
