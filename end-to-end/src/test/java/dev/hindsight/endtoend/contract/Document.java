package dev.hindsight.endtoend.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, read more strictly than clients should: answers have no property that it does not name. */
public final class Document {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

    private final JsonNode whole;
    private final JsonNode closed;

    Document(String text) {
        this.whole = JsonMapper.shared().readTree(text);
        this.closed = whole.path("components").deepCopy();
        close(closed);
    }

    JsonNode whole() {
        return whole;
    }

    public List<Operation> operations() {
        return whole.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    /** What a request may send, with references followed one step. */
    public JsonNode bodyOf(Operation operation) {
        return followed(operation.described().at("/requestBody/content/application~1json/schema"));
    }

    public JsonNode followed(JsonNode node) {
        return node.has("$ref") ? whole.at(node.path("$ref").asString().substring(1)) : node;
    }

    Schema schema(JsonNode described) {
        var schema = (ObjectNode) described.deepCopy();
        close(schema);
        schema.set("components", closed);
        return SCHEMAS.getSchema(schema);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties") instanceof ObjectNode
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Document::close);
    }
}
