package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list: the sort key of the last item seen. Clients see it as an opaque text.
 *
 * @param parts the values of the sort key in order
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor after(Object... sortKey) {
        return new Cursor(List.of(sortKey).stream().map(Object::toString).toList());
    }

    static Cursor decode(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(decoded.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int part) {
        if (part >= parts.size()) {
            throw invalid();
        }
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException foreignCursor) {
            throw invalid();
        }
    }

    public Instant time(int part) {
        try {
            var time = Instant.parse(text(part));
            if (Storable.isTime(time)) {
                return time;
            }
            throw invalid();
        } catch (DateTimeException foreignCursor) {
            throw invalid();
        }
    }

    private static Refused invalid() {
        return Refused.invalid(new FieldError(
                "cursor", "invalid", "This cursor is not one of this list's; leave it out to start at the beginning."));
    }
}
