package dev.hindsight.support.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param nextCursor names the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Cuts a page from rows of which one more than the limit was read.
     *
     * @param cursorAfter the values of the row's sort key, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursorAfter) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, cursorAfter.apply(items.getLast()).encoded(request.list()));
    }
}
