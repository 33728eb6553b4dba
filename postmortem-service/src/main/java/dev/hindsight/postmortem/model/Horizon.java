package dev.hindsight.postmortem.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an action item reaches. */
public enum Horizon {
    QUICK_WIN,
    SYSTEMIC;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Horizon> parse(String name) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(name))
                .findFirst();
    }
}
