package dev.hindsight.support.border;

import java.time.Instant;

/**
 * What PostgreSQL and every reader of events can keep.
 *
 * <p>Anything else is refused before it becomes an event: one that cannot be projected or sent holds up all that follow.
 */
public final class Storable {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Storable() {}

    /** Whether a text has neither the character NUL nor half of a surrogate pair. */
    public static boolean isText(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a time is in the years 1 to 9999. */
    public static boolean isTime(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
