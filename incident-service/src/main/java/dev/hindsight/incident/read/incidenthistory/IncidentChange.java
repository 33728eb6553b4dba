package dev.hindsight.incident.read.incidenthistory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One stored change of an incident.
 *
 * @param at when it was recorded
 * @param version of the incident after it; what is added beside the incident makes no new one
 * @param kind what was done: {@code severity_changed}
 * @param reason what was said about it
 */
record IncidentChange(
        Instant at, String by, long version, String kind, @Nullable String reason, List<FieldChange> fields) {

    /**
     * One field.
     *
     * @param from null when there was no value
     * @param to null when there is none any more
     */
    record FieldChange(String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
}
