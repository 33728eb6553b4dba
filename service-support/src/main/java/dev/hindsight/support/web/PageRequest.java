package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

    /** These say which part of a list is wanted and how fresh, not which list. */
    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "min_version");

    static PageRequest of(HttpServletRequest request) {
        var errors = new ArrayList<FieldError>();
        var list = listOf(request);
        int limit = limitOf(request.getParameter("limit"), errors);
        var after = cursorOf(request.getParameter("cursor"), list, errors);
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return new PageRequest(limit, after, list);
    }

    /** How many rows to read: one more than the limit shows whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    private static int limitOf(@Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like a number out of range.
        }
        errors.add(new FieldError("limit", "out_of_range", "limit is a number from 1 to " + MAX_LIMIT + "."));
        return DEFAULT_LIMIT;
    }

    private static @Nullable Cursor cursorOf(@Nullable String text, String list, List<FieldError> errors) {
        try {
            return text == null ? null : Cursor.decode(text, list);
        } catch (Refused refused) {
            errors.addAll(refused.refusal().errors());
            return null;
        }
    }

    private static String listOf(HttpServletRequest request) {
        var filters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                filters.put(name, List.of(values));
            }
        });
        return request.getRequestURI() + filters;
    }
}
