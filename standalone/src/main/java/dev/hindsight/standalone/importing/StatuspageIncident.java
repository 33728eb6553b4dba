package dev.hindsight.standalone.importing;

import dev.hindsight.standalone.api.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One line of the file: an incident as a status page told of it. */
record StatuspageIncident(
        String id,
        String title,
        @Nullable String url,
        @Nullable Instant startedAt,
        @Nullable Instant resolvedAt,
        @Nullable String impact,
        List<String> components,
        List<Update> updates) {

    /** What the page said at some time. */
    record Update(Instant at, String status, String message) {
        Update {
            if (at == null) {
                throw new BrokenLine("An update has no time ('at').");
            }
            status = Objects.requireNonNullElse(status, "Update").strip();
            message = Objects.requireNonNullElse(message, "").strip();
        }
    }

    StatuspageIncident {
        if (id == null || id.isBlank()) {
            throw new BrokenLine("The incident has no 'id'.");
        }
        if (title == null || title.isBlank()) {
            throw new BrokenLine("The incident has no 'title'.");
        }
        components = components == null ? List.of() : components;
        updates = updates == null ? List.of() : updates;
        if (updates.stream().anyMatch(Objects::isNull)) {
            throw new BrokenLine("An update is null.");
        }
    }

    /** @throws BrokenLine when the line is no such incident */
    static StatuspageIncident read(String line) {
        try {
            var incident = Json.MAPPER.readValue(line, StatuspageIncident.class);
            if (incident == null) {
                throw new BrokenLine("It is no incident but null.");
            }
            return incident;
        } catch (JacksonException unreadable) {
            throw unreadable.getCause() instanceof BrokenLine broken
                    ? broken
                    : new BrokenLine("It is no incident in JSON: " + unreadable.getOriginalMessage());
        }
    }

    /** The line cannot be imported as it is; the message says why. */
    static final class BrokenLine extends RuntimeException {
        BrokenLine(String message) {
            super(message);
        }
    }
}
