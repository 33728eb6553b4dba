package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads a parameter of the query that is a time with its offset; an empty one is none. */
class OffsetTimeParameter implements Converter<String, @Nullable OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text);
            if (Storable.isTime(time.toInstant())) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // Answered below like a time out of range.
        }
        throw new IllegalArgumentException("is not " + FieldErrorCollector.expected(OffsetDateTime.class));
    }
}
