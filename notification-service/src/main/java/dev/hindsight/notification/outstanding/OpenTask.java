package dev.hindsight.notification.outstanding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as an event told it.
 *
 * @param isOpen whether there is something left to do
 * @param toldAt when the event was recorded
 */
public record OpenTask(
        String id,
        String key,
        String title,
        @Nullable String assignee,
        @Nullable LocalDate dueDate,
        String url,
        boolean isOpen,
        Instant toldAt) {}
