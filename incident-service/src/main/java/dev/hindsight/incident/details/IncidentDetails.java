package dev.hindsight.incident.details;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.IncidentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident as it is after a part of its story. */
public record IncidentDetails(
        String key,
        @JsonUnwrapped IncidentFields fields,
        String status,
        @JsonUnwrapped Assessment assessment,
        @JsonUnwrapped Response response,
        @JsonProperty("private") boolean isPrivate,
        boolean drill,
        boolean backfill,
        @Nullable String source,
        @Nullable String externalId,
        String createdBy,
        Instant createdAt,
        long version) {

    static IncidentDetails of(IncidentOpened opened) {
        return new IncidentDetails(
                IncidentKeys.keyOf(opened.number()),
                IncidentFields.of(opened),
                IncidentStatus.OPEN.wireName(),
                Assessment.of(opened),
                Response.NONE,
                opened.isPrivate(),
                opened.drill(),
                opened.backfill(),
                opened.source(),
                opened.externalId(),
                opened.by(),
                opened.createdAt(),
                1);
    }

    IncidentDetails moved(IncidentStatus to, IncidentFields changed) {
        return next(changed, to.wireName(), assessment, response);
    }

    IncidentDetails with(IncidentFields changed) {
        return next(changed, status, assessment, response);
    }

    IncidentDetails with(Assessment changed) {
        return next(fields, status, changed, response);
    }

    IncidentDetails with(Response changed) {
        return next(fields, status, assessment, changed);
    }

    private IncidentDetails next(
            IncidentFields newFields, String newStatus, Assessment newAssessment, Response newResponse) {
        return new IncidentDetails(
                key,
                newFields,
                newStatus,
                newAssessment,
                newResponse,
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
