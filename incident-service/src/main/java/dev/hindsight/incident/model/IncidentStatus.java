package dev.hindsight.incident.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an incident stands; {@link Move} says how it gets from one to another. */
public enum IncidentStatus {
    OPEN,
    INVESTIGATING,
    MITIGATED,
    RESOLVED,
    POST_MORTEM,
    CANCELLED;

    /** The name in the API, the events and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IncidentStatus> parse(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}
