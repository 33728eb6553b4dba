package dev.hindsight.postmortem.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent an action item is, from {@code P0}, the most urgent, to {@code P3}. */
public enum Priority {
    P0,
    P1,
    P2,
    P3;

    /** Reads a name in any case. */
    public static Optional<Priority> parse(String name) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
