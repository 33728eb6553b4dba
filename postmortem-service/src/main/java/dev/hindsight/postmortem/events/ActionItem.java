package dev.hindsight.postmortem.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall be done about it.
 *
 * @param index given once in the postmortem, in the order of adding
 * @param title blank for an item that is only begun
 * @param addresses identifiers of contributing factors
 * @param tracking where it is tracked elsewhere
 */
public record ActionItem(
        int index,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueDate,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String horizon,
        boolean structural,
        List<String> addresses,
        @Nullable String tracking) {

    public ActionItem withIndex(int given) {
        return new ActionItem(
                given, title, owner, dueDate, priority, category, horizon, structural, addresses, tracking);
    }
}
