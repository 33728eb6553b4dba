package dev.hindsight.endtoend.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that break what the document says of a request, in as many fields as there are. */
final class WrongBodies {

    private static final String UNKNOWN = "no_such_field";
    private static final String ANYTHING = "";

    private final JsonNode schema;

    /** @param schema of the right ones */
    WrongBodies(JsonNode schema) {
        this.schema = schema;
    }

    /** Each field is of another type, and one is not known at all. */
    ObjectNode ofWrongTypes() {
        var body = JsonMapper.shared().createObjectNode().put(UNKNOWN, 1);
        schema.path("properties").properties().forEach(field -> {
            if (kindsOf(field.getValue()).anyMatch("object"::equals)) {
                body.put(field.getKey(), "x");
            } else if (kindsOf(field.getValue()).noneMatch(ANYTHING::equals)) {
                body.putObject(field.getKey());
            }
        });
        return body;
    }

    /** Each text is longer than it may be. */
    ObjectNode tooLong() {
        var body = JsonMapper.shared().createObjectNode();
        limits().forEach((name, limit) -> body.put(name, "x".repeat(limit + 1)));
        return body;
    }

    /** What must be there is not. */
    ObjectNode empty() {
        return JsonMapper.shared().createObjectNode();
    }

    Stream<String> required() {
        return schema.path("required").valueStream().map(JsonNode::asString);
    }

    private Map<String, Integer> limits() {
        var limits = new TreeMap<String, Integer>();
        schema.path("properties").properties().forEach(field -> {
            if (field.getValue().has("maxLength")) {
                limits.put(field.getKey(), field.getValue().path("maxLength").asInt());
            }
        });
        return limits;
    }

    /** What is one of several, as a part or null, is an object. */
    private static Stream<String> kindsOf(JsonNode field) {
        if (field.has("anyOf") || field.has("$ref")) {
            return Stream.of("object");
        }
        var type = field.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString(ANYTHING));
    }
}
