package dev.hindsight.task.model;

import java.util.Arrays;
import java.util.Optional;

/** How urgent a task is, from {@code P0}, the most urgent, to {@code P3}. */
public enum Priority {
    P0,
    P1,
    P2,
    P3;

    public static Optional<Priority> parse(String name) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
