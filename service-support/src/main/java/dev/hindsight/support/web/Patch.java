package dev.hindsight.support.web;

import org.jspecify.annotations.Nullable;

/**
 * A field of a JSON merge patch (RFC 7396): absent leaves it as it is, null clears it.
 *
 * @param present whether the request names the field
 * @param value what it is to become; null clears it
 */
public record Patch<T>(boolean present, @Nullable T value) {

    private static final Patch<?> ABSENT = new Patch<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Patch<T> absent() {
        return (Patch<T>) ABSENT;
    }

    public static <T> Patch<T> to(@Nullable T value) {
        return new Patch<>(true, value);
    }

    /** What the field is after the patch. */
    public @Nullable T over(@Nullable T current) {
        return present ? value : current;
    }
}
