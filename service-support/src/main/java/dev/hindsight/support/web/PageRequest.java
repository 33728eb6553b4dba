package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for, from {@code ?limit=} and {@code ?cursor=}. A controller's method takes it as a parameter.
 *
 * @param limit most items of a page, 1 to 200, 50 unless said
 * @param after where the page goes on, null for the first
 * @param list of which it is a page: its address with its filters
 */
public record PageRequest(int limit, @Nullable Cursor after, String list) {

    /** How many items a page has unless the request says so. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many items a page may have. */
    public static final int MAX_LIMIT = 200;

    static PageRequest parse(@Nullable String limit, @Nullable String cursor, String list) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limitOf(limit),
                cursor == null ? null : Cursor.decode(cursor, list),
                list);
    }

    /** How many rows to read: one more than the limit shows whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    private static int limitOf(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like a number out of range.
        }
        throw Refused.invalid(
                new FieldError("limit", "out_of_range", "limit is a number from 1 to " + MAX_LIMIT + "."));
    }
}
