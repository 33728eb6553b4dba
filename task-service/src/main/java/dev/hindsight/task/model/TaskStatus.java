package dev.hindsight.task.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a task stands. */
public enum TaskStatus {
    TODO,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    CANCELLED;

    /** The name in the API, the events and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaskStatus> parse(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }

    /** Whether there is something left to do. */
    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }

    public boolean mayMoveTo(TaskStatus to) {
        return legalMoves().contains(to);
    }

    /** An open task goes anywhere; a closed one is taken up again before it can end otherwise. */
    public List<TaskStatus> legalMoves() {
        return isOpen() ? Arrays.stream(values()).filter(to -> to != this).toList() : List.of(TODO, IN_PROGRESS);
    }

    /** The statuses by name, for a message to a person. */
    public static String names(List<TaskStatus> statuses) {
        return statuses.stream().map(TaskStatus::wireName).collect(Collectors.joining(", "));
    }
}
