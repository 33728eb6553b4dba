package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a time that names its offset; it is kept in microseconds, as PostgreSQL does. */
class OffsetTimeDeserializer extends StdDeserializer<Instant> {

    OffsetTimeDeserializer() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        var text = parser.getString();
        try {
            var time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return Storable.isTime(time) ? time : refused(text, context);
        } catch (DateTimeException unreadable) {
            return refused(text, context);
        }
    }

    private static @Nullable Instant refused(String text, DeserializationContext context) {
        return (Instant) context.handleWeirdStringValue(
                Instant.class, text, "is not a time with an offset, for example 2026-01-31T13:45:00Z");
    }
}
