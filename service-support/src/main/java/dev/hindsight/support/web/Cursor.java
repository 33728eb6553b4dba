package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

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

    /** @param list that it must be of, with all its filters: a place in one list says nothing about another */
    static Cursor decode(String text, String list) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.getFirst().equals(sumOf(list))) {
                return new Cursor(parts.subList(1, parts.size()));
            }
            throw invalid();
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    String encoded(String list) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (sumOf(list) + SEPARATOR + String.join(SEPARATOR, parts)).getBytes(StandardCharsets.UTF_8));
    }

    /** Recognises a mistake, not an attack: whoever makes up a cursor still sees only what they may. */
    private static String sumOf(String list) {
        var sum = new CRC32();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
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

    public UUID uuid(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException foreignCursor) {
            throw invalid();
        }
    }

    private static Refused invalid() {
        return Refused.invalid(new FieldError(
                "cursor",
                "invalid",
                "This cursor is not one of this list with these filters; leave it out to start at the beginning."));
    }
}
