package dev.hindsight.incident.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does in the response. */
public enum ResponderRole {
    COMMANDER,
    RESPONDER,
    OBSERVER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResponderRole> parse(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }
}
