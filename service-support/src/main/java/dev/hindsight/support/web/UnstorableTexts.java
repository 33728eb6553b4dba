package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the texts of a body, names of its fields included, that could not be stored. */
final class UnstorableTexts {

    private UnstorableTexts() {}

    static void collect(JsonParser body, List<FieldError> errors) {
        for (var token = body.nextToken(); token != null; token = body.nextToken()) {
            boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
            if (isText && !Storable.isText(body.getString())) {
                errors.add(new FieldError(
                        FieldErrorCollector.path(body.streamReadContext().pathAsPointer()),
                        "unstorable_text",
                        "This has the character NUL or half of a surrogate pair, which cannot be stored."));
            }
        }
    }
}
