package dev.hindsight.support.web;

import dev.hindsight.support.border.Storable;
import dev.hindsight.support.command.FieldError;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the texts of a body, names of its fields included, that could not be stored. */
final class UnstorableTexts {

    private UnstorableTexts() {}

    /** Reads to the end and says how many values stand side by side, which should be one. */
    static int collect(JsonParser body, List<FieldError> errors) {
        int values = 0;
        for (var token = body.nextToken(); token != null; token = body.nextToken()) {
            boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
            if (isText && !Storable.isText(body.getString())) {
                errors.add(new FieldError(
                        FieldErrorCollector.path(body.streamReadContext().pathAsPointer()),
                        "unstorable_text",
                        "This has the character NUL or half of a surrogate pair, which cannot be stored."));
            }
            // A list or an object is back at the root only when it ends.
            if (body.streamReadContext().inRoot()) {
                values++;
            }
        }
        return values;
    }
}
