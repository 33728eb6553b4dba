package dev.hindsight.notification.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How bad an incident is, from {@code P0}, the worst, to {@code P3}. */
public enum Severity {
    P0,
    P1,
    P2,
    P3;

    private static final Map<String, Severity> NAMES = Map.ofEntries(
            Map.entry("p0", P0),
            Map.entry("p1", P1),
            Map.entry("p2", P2),
            Map.entry("p3", P3),
            Map.entry("sev1", P0),
            Map.entry("sev2", P1),
            Map.entry("sev3", P2),
            Map.entry("sev4", P3),
            Map.entry("critical", P0),
            Map.entry("major", P1),
            Map.entry("minor", P2),
            Map.entry("none", P3));

    /** Reads a name or an alias, in any case. */
    public static Optional<Severity> parse(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }
}
