package dev.hindsight.notification.guard;

import java.util.List;
import java.util.Locale;

/**
 * Names of hosts, as an operator lists them.
 *
 * @param patterns a name, or {@code *.} before one for all below it
 */
record HostPatterns(List<String> patterns) {

    private static final String BELOW = "*.";

    /** @throws IllegalArgumentException when a pattern is no name, or all names */
    HostPatterns {
        patterns = patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .toList();
        for (var pattern : patterns) {
            if (!HostSyntax.isName(pattern.startsWith(BELOW) ? pattern.substring(BELOW.length()) : pattern)) {
                throw new IllegalArgumentException("'" + pattern + "' is no name of a host, nor *. before one");
            }
        }
    }

    boolean contain(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.startsWith(BELOW) ? name.endsWith(pattern.substring(1)) : name.equals(pattern));
    }
}
