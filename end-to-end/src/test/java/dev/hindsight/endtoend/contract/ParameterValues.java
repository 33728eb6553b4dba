package dev.hindsight.endtoend.contract;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values of a parameter in a query, from what the document says of it. */
record ParameterValues(JsonNode schema) {

    String right() {
        var one = schema.path("items").isObject() ? schema.path("items") : schema;
        if (one.has("enum")) {
            return one.path("enum").path(0).asString();
        }
        return switch (kind()) {
            case "integer" -> "1";
            case "boolean" -> "true";
            case "date-time" -> Instant.now().toString();
            default -> "x";
        };
    }

    /** None when any text will do. */
    List<String> wrong() {
        var one = schema.path("items").isObject() ? schema.path("items") : schema;
        if (one.has("maximum")) {
            return List.of("x", "0", String.valueOf(one.path("maximum").asLong() + 1));
        }
        return one.has("enum") || !kind().equals("string") ? List.of("nonsense") : List.of();
    }

    private String kind() {
        return schema.path("format").asString("").equals("date-time")
                ? "date-time"
                : schema.path("type").asString("");
    }
}
