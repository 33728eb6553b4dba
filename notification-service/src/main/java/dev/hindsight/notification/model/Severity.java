package dev.hindsight.notification.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How bad an incident is, from {@code P0}, the worst, to {@code P3}. */
public enum Severity {
    P0,
    P1,
    P2,
    P3;

    private static final Map<String, Severity> ALIASES = Map.ofEntries(
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
        var alias = ALIASES.get(name.toLowerCase(Locale.ROOT));
        return alias != null
                ? Optional.of(alias)
                : Arrays.stream(values())
                        .filter(severity -> severity.name().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** What other systems call severities. */
    public static Set<String> aliases() {
        return ALIASES.keySet();
    }
}
