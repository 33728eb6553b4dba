package dev.hindsight.postmortem.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part of the incident a line of the timeline belongs to. */
public enum Phase {
    DETECTION,
    INVESTIGATION,
    MITIGATION,
    RESOLUTION;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> parse(String name) {
        return Arrays.stream(values())
                .filter(phase -> phase.wireName().equals(name))
                .findFirst();
    }
}
