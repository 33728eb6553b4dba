package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.model.IncidentStatus;
import dev.hindsight.incident.model.Severity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param q words of the title or the description, in any case
 * @param from earliest time at which it began as far as that is known, else was detected, inclusive
 * @param to latest, exclusive
 */
record IncidentFilter(
        @Nullable IncidentStatus status,
        @Nullable Severity severity,
        @Nullable String service,
        @Nullable String tag,
        @Nullable String q,
        @Nullable Boolean drill,
        @Nullable Boolean backfill,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    /** The services and tags that are asked for; an empty name asks for nothing. */
    List<Label> labels() {
        return Stream.of(new Label("service", service), new Label("tag", tag))
                .filter(label -> label.name != null && !label.name.isBlank())
                .toList();
    }

    /** Whether it asks for one label and for nothing else. */
    boolean isOneLabel() {
        return labels().size() == 1
                && equals(new IncidentFilter(null, null, service, tag, null, null, null, null, null));
    }

    /**
     * What an incident is found by.
     *
     * @param kind {@code service} or {@code tag}
     */
    record Label(String kind, @Nullable String name) {}
}
