package dev.hindsight.task.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a task says; these fields can be changed. */
public record TaskFields(
        String title, @Nullable String description, @Nullable String priority, @Nullable LocalDate dueDate) {}
