package dev.hindsight.support.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that is one of some names, such as a severity; a service registers it in a Jackson module. */
public class NamedValueDeserializer<T> extends StdDeserializer<T> {

    private final Function<String, Optional<T>> parse;
    private final String expectation;

    /**
     * @param parse the value of that name, or nothing
     * @param expectation the names that would be right, as the end of the sentence "is not …"
     */
    public NamedValueDeserializer(Class<T> type, Function<String, Optional<T>> parse, String expectation) {
        super(type);
        this.parse = parse;
        this.expectation = expectation;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }
        var text = parser.getString();
        return parse.apply(text)
                .orElseGet(() -> (T) context.handleWeirdStringValue(handledType(), text, "is not " + expectation));
    }
}
