package dev.hindsight.standalone.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A past incident to be opened, in the words of the API. */
record NewIncident(
        String title,
        @Nullable String description,
        @Nullable String severity,
        List<String> services,
        List<String> tags,
        @Nullable Instant startedAt,
        String source,
        String externalId,
        boolean backfill) {

    private static final String MAINTENANCE = "maintenance";

    static NewIncident of(StatuspageIncident incident) {
        boolean isMaintenance = MAINTENANCE.equalsIgnoreCase(incident.impact());
        return new NewIncident(
                incident.title(),
                incident.url() == null ? null : "Imported from " + incident.url(),
                isMaintenance ? "P3" : incident.impact(),
                incident.components(),
                isMaintenance ? List.of(MAINTENANCE) : List.of(),
                incident.startedAt(),
                Story.SOURCE,
                incident.id(),
                true);
    }
}
