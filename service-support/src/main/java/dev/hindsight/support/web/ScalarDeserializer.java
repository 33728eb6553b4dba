package dev.hindsight.support.web;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a scalar of one kind only. Jackson's own give up at another kind, so that later errors would stay unseen. */
class ScalarDeserializer<T> extends StdDeserializer<T> {

    private final Set<JsonToken> kinds;
    private final Function<JsonParser, T> read;

    private ScalarDeserializer(Class<T> type, Set<JsonToken> kinds, Function<JsonParser, T> read) {
        super(type);
        this.kinds = kinds;
        this.read = read;
    }

    static ScalarDeserializer<String> ofText() {
        return new ScalarDeserializer<>(String.class, Set.of(JsonToken.VALUE_STRING), JsonParser::getString);
    }

    static ScalarDeserializer<Boolean> ofTruth() {
        return new ScalarDeserializer<>(
                Boolean.class, Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE), JsonParser::getBooleanValue);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        return kinds.contains(parser.currentToken())
                ? read.apply(parser)
                : (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
    }
}
