package dev.hindsight.support.web;

import dev.hindsight.support.command.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes a value of the wrong type and reads on, so that a client learns of all of them at once. */
class FieldErrorCollector extends DeserializationProblemHandler {

    private static final int SHOWN = 60;

    private final List<FieldError> errors;

    FieldErrorCollector(List<FieldError> errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, @Nullable String message) {
        var reason = message != null && message.startsWith("is not") ? message : "is not " + expected(type);
        add(context.getParser(), "invalid", "'" + shortened(value) + "' " + reason + ".");
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, @Nullable String message) {
        add(context.getParser(), "invalid", shortened(value.toString()) + " is not " + expected(type) + ".");
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            @Nullable JsonToken token,
            JsonParser parser,
            @Nullable String message) {
        add(parser, "wrong_type", "This must be " + expected(type.getRawClass()) + ".");
        parser.skipChildren();
        return null;
    }

    private void add(JsonParser parser, String code, String message) {
        errors.add(new FieldError(path(placeOf(parser).pathAsPointer()), code, message));
    }

    /** Once a list or an object is opened, the parser stands at its first element and no longer at the thing itself. */
    private static TokenStreamContext placeOf(JsonParser parser) {
        var inside = parser.streamReadContext();
        var token = parser.currentToken();
        return token != null && token.isStructStart() && inside.getParent() != null ? inside.getParent() : inside;
    }

    static String path(JsonPointer pointer) {
        var path = pointer.toString();
        return path.isEmpty() ? "" : printable(path.substring(1).replace('/', '.'));
    }

    static String expected(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        return switch (type.getSimpleName()) {
            case "Instant", "OffsetDateTime" -> "a time with an offset, for example 2026-01-31T13:45:00Z";
            case "LocalDate" -> "a date, for example 2026-01-31";
            case "LocalTime" -> "a time of day, for example 22:00";
            case "ZoneId" -> "a time zone, for example Europe/Berlin";
            default -> "a valid " + type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    static String shortened(String text) {
        return printable(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }

    /** Half of a surrogate pair cannot be written into the answer. */
    static String printable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
