package dev.hindsight.postmortem.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action item does about it. */
public enum Category {
    INVESTIGATE,
    MITIGATE,
    REPAIR,
    DETECT,
    MITIGATE_FUTURE,
    PREVENT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> parse(String name) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(name))
                .findFirst();
    }
}
