package dev.hindsight.events.postmortem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item of a published postmortem.
 *
 * @param index given once in the postmortem and never reused: with the postmortem's id it names the task
 * @param title one line; no task is made of a blank one
 * @param owner the user name of who shall do it
 * @param dueDate the day by which it shall be done
 * @param priority {@code P0} (most urgent) to {@code P3}
 * @param category {@code investigate}, {@code mitigate}, {@code repair}, {@code detect}, {@code mitigate_future} or
 *     {@code prevent}
 * @param horizon {@code quick_win} or {@code systemic}
 * @param structural whether it is the one structural fix
 */
public record PublishedActionItem(
        int index,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueDate,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String horizon,
        boolean structural) {}
