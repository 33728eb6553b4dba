package dev.hindsight.endtoend.isolation;

import dev.hindsight.endtoend.contract.Document;
import java.net.URI;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes up bodies that fit a schema and name what they are given. */
final class SwappedBodies {

    private final Document document;
    private final Function<Named, String> names;
    private final URI url;
    private final Random random;

    SwappedBodies(Document document, Function<Named, String> names, URI url, Random random) {
        this.document = document;
        this.names = names;
        this.url = url;
        this.random = random;
    }

    ObjectNode body(JsonNode schema) {
        var body = JsonMapper.shared().createObjectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                body.set(property.getKey(), value(property.getKey(), property.getValue()));
            }
        });
        return body;
    }

    private JsonNode value(String name, JsonNode described) {
        var schema = document.followed(
                described.has("anyOf") ? described.path("anyOf").path(0) : described);
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        var types = schema.path("type").isArray() ? schema.path("type").valueStream() : Stream.of(schema.path("type"));
        return switch (types.map(JsonNode::asString).findFirst().orElse("")) {
            case "array" -> array(name, schema.path("items"));
            case "object" -> object(schema);
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "integer", "number" -> IntNode.valueOf(random.nextInt(1, 4));
            default -> StringNode.valueOf(text(name, schema.path("format").asString("")));
        };
    }

    private ArrayNode array(String name, JsonNode items) {
        var array = JsonMapper.shared().createArrayNode();
        IntStream.range(0, random.nextInt(1, 3)).forEach(n -> array.add(value(name, items)));
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        return schema.has("properties")
                ? body(schema)
                : JsonMapper.shared().createObjectNode().put("x-name", names.apply(Named.ANYTHING));
    }

    private String text(String name, String format) {
        return switch (format) {
            case "date-time" -> "2026-01-05T10:00:00Z";
            case "date" -> "2027-01-31";
            default ->
                switch (name) {
                    case "url", "war_room", "evidence" -> url.toString();
                    case "events" -> "*";
                    default -> names.apply(Named.by(name));
                };
        };
    }
}
